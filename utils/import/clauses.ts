/** Which clauses a text has, as a person checks them: 第一条–第五十五条, what is missing and what is there twice. */
import type { Regulation } from "../regulation/model.ts";
import { readClauseHead } from "../regulation/source/headings.ts";
import { clauseKey, clausesOf } from "../regulation/units.ts";

export interface ClauseSummary {
  count: number;
  /** As printed; "" where there is none. */
  first: string;
  last: string;
  /** Numbers that are missing, as the clauses around them; `line` is that of the clause behind. */
  gaps: { after: string; before: string; line?: number }[];
  /** Numbers that stand there once more; the text behind such a heading is in no clause. */
  doubles: { label: string; line: number }[];
}

interface Heading {
  key: string;
  label: string;
  numbering: string;
  line: number;
}

function headingsIn(lines: readonly string[]): Heading[] {
  return lines.flatMap((text, line) => {
    const head = readClauseHead(text.replaceAll("**", "").replace(/^#+\s*/, ""));
    if (!head) return [];
    const { ordinal, suffix, numbering } = head;
    const key = clauseKey({ ordinal, suffix });
    return {
      key,
      numbering,
      line: line + 1,
      label: numbering === "一、" ? text.trim().slice(0, 8) : `第${ordinal}条`,
    };
  });
}

/** The heading of each clause, in order: the next one of its number. Linear: each heading is passed once. */
function placesOf(keys: readonly string[], headings: readonly Heading[]): (number | undefined)[] {
  const byKey = Map.groupBy(headings.keys(), (index) => headings[index]?.key ?? "");
  for (const indexes of byKey.values()) indexes.reverse();
  let at = 0;
  return keys.map((key) => {
    const indexes = byKey.get(key) ?? [];
    while ((indexes.at(-1) ?? at) < at) indexes.pop();
    const found = indexes.pop();
    if (found !== undefined) at = found + 1;
    return found;
  });
}

/**
 * @param lines of the text that was parsed; empty for a regulation that came as a tree.
 */
export function summarizeClauses(
  regulation: Pick<Regulation, "units">,
  lines: readonly string[],
): ClauseSummary {
  const clauses = clausesOf(regulation);
  const isSpoken = clauses[0]?.label.startsWith("第") ?? true;
  const headings = headingsIn(lines).filter(({ numbering }) => (numbering === "第一条") === isSpoken);
  const places = placesOf(clauses.map(clauseKey), headings);
  const gaps = clauses.flatMap((clause, index) => {
    const before = clauses[index - 1];
    if (!before || clause.ordinal <= before.ordinal + 1) return [];
    const line = headings[places[index] ?? -1]?.line;
    return { after: before.label, before: clause.label, ...(line && { line }) };
  });
  return {
    count: clauses.length,
    first: clauses[0]?.label ?? "",
    last: clauses.at(-1)?.label ?? "",
    gaps,
    doubles: isSpoken ? doublesAmong(headings, places) : [],
  };
}

/** Headings between the first clause and the last that are none of the tree's, and whose number came before. */
function doublesAmong(
  headings: readonly Heading[],
  places: readonly (number | undefined)[],
): ClauseSummary["doubles"] {
  const used = new Set(places);
  const first = places.find((place) => place !== undefined) ?? headings.length;
  const last = places.findLast((place) => place !== undefined) ?? 0;
  const seen = new Set<string>();
  return headings.flatMap(({ key, label, line }, index) => {
    if (index < first || index > last) return [];
    const isDouble = !used.has(index) && seen.has(key);
    seen.add(key);
    return isDouble ? { label, line } : [];
  });
}
