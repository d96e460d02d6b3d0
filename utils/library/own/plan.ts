/**
 * What an import does with each regulation, decided before anything is written: the same text again is skipped, the same
 * title and number is replaced, the same title with another date or number is another edition. Ids that are in the library
 * stay, since lists, picks and links name regulations by them.
 */
import type { EntrySummary } from "../../regulation/entry.ts";
import { numberKey, readTitle } from "../../regulation/title.ts";

type Fate = "new" | "edition" | "replaced" | "skipped";

export interface Decision {
  fate: Fate;
  /** The id that it has in the library. */
  id: string;
}

interface Known {
  summary: EntrySummary;
  hash: string;
}

export interface Plan {
  /** For each regulation in the order given. */
  decisions: Decision[];
  /** Ids of those in the library whose records make way. */
  dropped: string[];
  /** Those to be written: their places among the regulations given, and their ids. */
  added: { place: number; id: string }[];
}

/** Two texts with one title may be those of two bodies: 《会议制度》. */
const haveOneIssuer = (a: EntrySummary, b: EntrySummary) =>
  a.issuers.length === 0 || b.issuers.length === 0 || a.issuers.some((issuer) => b.issuers.includes(issuer));

function isSameTitle(a: EntrySummary, b: EntrySummary): boolean {
  return readTitle(a.title).key === readTitle(b.title).key && haveOneIssuer(a, b);
}

function isSameEdition(a: EntrySummary, b: EntrySummary): boolean {
  const [one, other] = [readTitle(a.title), readTitle(b.title)];
  if (one.year !== other.year || one.draft !== other.draft || !isSameTitle(a, b)) return false;
  if (a.documentNumber !== undefined && b.documentNumber !== undefined)
    return numberKey(a.documentNumber) === numberKey(b.documentNumber);
  return a.issued === b.issued;
}

/** @returns the id, with a number behind it where another regulation has it. */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let count = 2, free = id; ; count++) {
    if (!isTaken(free)) return free;
    free = `${id}-${count}`;
  }
}

/** Regulations by the keys of their titles, so that a pack of thousands is compared with a few each. */
class Shelf {
  readonly #byTitle = new Map<string, Known[]>();
  readonly #hashes = new Map<string, Known>();
  readonly #ids = new Set<string>();

  add(known: Known): void {
    const { key } = readTitle(known.summary.title);
    const alike = this.#byTitle.get(key);
    if (alike) alike.push(known);
    else this.#byTitle.set(key, [known]);
    this.#hashes.set(known.hash, known);
    this.#ids.add(known.summary.id);
  }

  remove(known: Known): void {
    const { key } = readTitle(known.summary.title);
    const others = this.#byTitle.get(key)?.filter((each) => each !== known) ?? [];
    this.#byTitle.set(key, others);
    this.#hashes.delete(known.hash);
    this.#ids.delete(known.summary.id);
  }

  withHash = (hash: string) => this.#hashes.get(hash);
  has = (id: string) => this.#ids.has(id);
  alike = ({ title }: EntrySummary) => this.#byTitle.get(readTitle(title).key) ?? [];
}

/**
 * @param there what the library has.
 * @param given what is to be added, in its order; later ones count against earlier ones as against the library.
 */
export function planImport(there: readonly Known[], given: readonly Known[]): Plan {
  const shelf = new Shelf();
  for (const known of there) shelf.add(known);
  const dropped: string[] = [];
  /** By id, in the order in which they are written. */
  const added = new Map<string, number>();
  const decisions = given.map((known, place): Decision => {
    const same = shelf.withHash(known.hash);
    if (same) return { fate: "skipped", id: same.summary.id };
    const alike = shelf.alike(known.summary).filter(({ summary }) => isSameTitle(summary, known.summary));
    // One with a number and a date may be the same edition as one with the number only and one with the date only.
    const replaced = alike.filter(({ summary }) => isSameEdition(summary, known.summary));
    const id = replaced[0]?.summary.id ?? freeId(known.summary.id, shelf.has);
    for (const each of replaced) {
      shelf.remove(each);
      if (!added.delete(each.summary.id)) dropped.push(each.summary.id);
    }
    shelf.add({ hash: known.hash, summary: { ...known.summary, id } });
    added.set(id, place);
    return { fate: replaced.length > 0 ? "replaced" : alike.length > 0 ? "edition" : "new", id };
  });
  return { decisions, dropped, added: Array.from(added, ([id, place]) => ({ id, place })) };
}
