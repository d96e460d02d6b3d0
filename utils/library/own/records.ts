/** The records of one regulation in the database. */
import { outlineOf, type SourcedRegulation, summaryOf } from "../../regulation/entry.ts";
import { joinRegulation, textOf } from "../../regulation/text.ts";
import { toBlocks } from "./blocks.ts";
import type { LibraryDatabase, WriteTransaction } from "./database.ts";
import type { CatalogueRecord } from "./schema.ts";
import { readText, textRange } from "./texts.ts";

/** A regulation as it is handed to the library. */
export interface Incoming extends SourcedRegulation {
  /** The file or page as it was read. */
  original?: Blob;
}

/**
 * Leaves a request to its transaction, which fails where the request fails. Thousands are made without waiting: waiting for
 * each would take longer than the writing.
 */
export function leave(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Writes the records of a regulation under a key that has none. */
export function putRecords(transaction: WriteTransaction, key: number, given: Incoming): void {
  const { regulation, source, original } = given;
  const { blocks, rest } = toBlocks(textOf(regulation));
  const texts = transaction.objectStore("texts");
  leave(
    transaction
      .objectStore("entries")
      .put({ summary: summaryOf(regulation), ...(source && { source }) }, key),
  );
  leave(transaction.objectStore("outlines").put(outlineOf(regulation), key));
  for (const [block, clauses] of blocks.entries()) leave(texts.put(clauses, [key, block]));
  leave(texts.put(rest, [key, "rest"]));
  if (original) leave(transaction.objectStore("originals").put(original, key));
}

/** Deletes the records under a key. */
export function deleteRecords(transaction: WriteTransaction, key: number): void {
  leave(transaction.objectStore("entries").delete(key));
  leave(transaction.objectStore("outlines").delete(key));
  leave(transaction.objectStore("texts").delete(textRange(key)));
  leave(transaction.objectStore("originals").delete(key));
}

/** @returns a regulation as it was handed over. @throws LibraryError "damaged" where its records are not whole. */
export async function readGiven(
  database: LibraryDatabase,
  { key, summary }: CatalogueRecord,
): Promise<Incoming> {
  const text = await readText(database, key);
  const [entry, original] = await database.read(["entries", "originals"], (transaction) =>
    Promise.all([transaction.objectStore("entries").get(key), transaction.objectStore("originals").get(key)]),
  );
  return {
    regulation: joinRegulation(summary, text),
    ...(entry?.source && { source: entry.source }),
    ...(original && { original }),
  };
}
