/** What was judged, beside what the engine says now. */
import type { ResolvedReference } from "../../../utils/reference/model.ts";
import { documentToJson } from "../../commands/references-json.ts";
import type { Judged, Shown } from "./mentions.ts";

/** How an answer compares with what was judged. */
export type Change = "same" | "better" | "changed" | "worse";

export interface Compared {
  change: Change;
  /** What the engine shows now; "nothing" for no mark. */
  now: string;
}

/** Explicit and inferred both show a clause and say that it is meant. */
const classOf = (certainty: string): string => (certainty === "inferred" ? "explicit" : certainty);

/** An object in one order of its keys. */
const written = (address: object): string => JSON.stringify(Object.entries(address).sort());

const sameAddresses = (a: readonly object[], b: readonly object[]): boolean =>
  a.map(written).join() === b.map(written).join();

const printed = ({ certainty, document, addresses }: Shown): string =>
  `${certainty} ${document ?? "–"} ${addresses.map((address) => Object.values(address).join(".")).join(" ")}`.trim();

/** @returns what the marks on a mention show together; undefined where there is none. */
function shownBy(references: readonly ResolvedReference[]): Shown | undefined {
  const marked = references.filter(({ resolution }) => resolution.certainty !== "none");
  const [first] = marked;
  if (!first) return undefined;
  const addresses = marked.flatMap(({ resolution }) => resolution.addresses);
  return { certainty: first.resolution.certainty, document: documentToJson(first.document), addresses };
}

function compareRight(was: Shown | undefined, now: Shown | undefined): Change {
  if (!was || !now) return was || now ? "worse" : "same";
  if (classOf(was.certainty) !== classOf(now.certainty)) return "worse";
  if (!sameAddresses(was.addresses, now.addresses)) return "worse";
  return was.certainty === now.certainty && was.document === now.document ? "same" : "changed";
}

/** Of an answer that was wrong: another is better until somebody judges it. */
function compareWrong(was: Shown | undefined, now: Shown | undefined): Change {
  if (!was) return now ? "same" : "better";
  return now && printed(was) === printed(now) ? "same" : "better";
}

/** @param references those that overlap the mention. */
export function compare({ verdict, shown }: Judged, references: readonly ResolvedReference[]): Compared {
  const now = shownBy(references);
  const answer = now ? printed(now) : "nothing";
  if (verdict === "right") return { change: compareRight(shown, now), now: answer };
  if (verdict === "missed") return { change: now ? "better" : "same", now: answer };
  return { change: compareWrong(shown, now), now: answer };
}
