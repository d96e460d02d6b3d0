/** Prints the result of eval:rules. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { table } from "../../support/table.ts";
import type { Candidate } from "./candidates.ts";
import { parseKept } from "./kept.ts";

const KEPT = fileURLToPath(new URL("../rules-kept.txt", import.meta.url));

export interface Trial {
  without: Candidate[];
  /** Rules whose absence makes the engine throw: they have an effect. */
  thrown: string[];
}

const printCandidates = (heading: string, candidates: readonly Candidate[]): void => {
  if (candidates.length === 0) return;
  const rows = candidates.map(({ site, text, documents }) => [site, text, `${documents.length}`]);
  console.log(`\n${heading}:\n${table(["rule", "expression or word", "documents"], rows, 70)}`);
};

/** @returns whether all rules have an effect or are kept. */
export function report({ without, thrown }: Trial, tried: number): boolean {
  const kept = parseKept(readFileSync(KEPT, "utf8"), "rules-kept.txt");
  const isKept = ({ text }: Candidate) => kept.some(({ part }) => text.includes(part));
  const unwanted = without.filter((candidate) => !isKept(candidate));
  for (const line of thrown) console.log(`an error without ${line}`);
  printCandidates("Without effect, but kept (rules-kept.txt)", without.filter(isKept));
  printCandidates("Without effect", unwanted);
  for (const { part, reason } of kept)
    if (!without.some(({ text }) => text.includes(part)))
      console.log(`No rule without effect has ${part} (${reason}): take the line out of rules-kept.txt.`);
  console.log(
    `\n${tried} rules; without effect: ${unwanted.length}, kept all the same: ${without.length - unwanted.length}.`,
  );
  return unwanted.length === 0;
}
