/**
 * A mark outside the database that says how much was in it. Browsers lose databases (a repaired profile, a clean-up), and
 * a library that has vanished must be reported, not shown as empty.
 */
import type { LibraryDatabase } from "./database.ts";
import type { State } from "./schema.ts";
import { readSnapshot, readState } from "./snapshot.ts";

export interface Mark {
  /** Of regulations. */
  count: number;
  /** SHA-256 of the catalogue. */
  hash: string;
  generation: number;
}

/** Where the mark is kept: `storage.local` in the extension. */
export interface Marks {
  /** @returns null where none was written. */
  read(): Promise<Mark | null>;
  write(mark: Mark): Promise<void>;
}

export const markOf = ({ generation, hash }: State, count: number): Mark => ({ count, hash, generation });

/**
 * Compares the mark with the database. A mark that is older than the database, since the browser ended between the two, is
 * brought up to date; one that is younger stays, so that the loss is reported until something is done about it.
 *
 * @returns how many regulations there were when the library vanished or went back to an older state; null where all is well.
 * @throws LibraryError where the database cannot be read.
 */
export async function missingFrom(database: LibraryDatabase, marks: Marks): Promise<number | null> {
  const [mark, now] = await Promise.all([marks.read(), readState(database)]);
  // Each card asks, and the catalogue of a national library takes 10 ms to read.
  if (mark && mark.generation === now.generation && mark.hash === now.hash) return null;
  const { state, records } = await readSnapshot(database);
  const isYounger = mark !== null && mark.generation > state.generation;
  const isOther = mark?.generation === state.generation && mark.hash !== state.hash;
  if (mark && (isYounger || isOther)) return mark.count > 0 ? mark.count : null;
  if (mark?.generation !== state.generation) await marks.write(markOf(state, records.length));
  return null;
}
