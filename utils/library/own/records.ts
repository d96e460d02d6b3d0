/** The records of one regulation in the database. */
import { outlineOf, type SourcedRegulation, summaryOf } from "../../regulation/entry.ts";
import { textOf } from "../../regulation/text.ts";
import { toBlocks } from "./blocks.ts";
import type { WriteTransaction } from "./database.ts";
import { textRange } from "./texts.ts";

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
