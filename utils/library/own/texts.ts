/** The text of one regulation in the database. */
import type { Clause } from "../../regulation/model.ts";
import type { RegulationText } from "../../regulation/text.ts";
import { LibraryError } from "../errors.ts";
import { fromBlocks, type TextRest } from "./blocks.ts";
import type { LibraryDatabase } from "./database.ts";

/** The records of a regulation that hold its text. */
export const textRange = (key: number): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** @returns the text that lies under a key. @throws LibraryError "damaged" where it is not whole. */
export async function readText(database: LibraryDatabase, key: number): Promise<RegulationText> {
  // Numbers come before words: the blocks in their order, then the rest.
  const records = await database.read(["texts"], (transaction) =>
    transaction.objectStore("texts").getAll(textRange(key)),
  );
  const rest = records.at(-1);
  if (!rest || Array.isArray(rest)) throw new LibraryError("damaged");
  return fromBlocks(records.slice(0, -1) as Clause[][], rest as TextRest);
}
