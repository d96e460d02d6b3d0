/** What tells whether two texts are the same. */
import type { Regulation } from "../regulation/model.ts";

/** Every field of a regulation but its id, in the order in which they are hashed, wherever they come from. */
const FIELDS = [
  ...["title", "issuers", "aliases", "documentNumber", "issued", "effective", "status", "carrier"],
  ...["incomplete", "laterEditions", "history", "preamble", "units", "appendices"],
  ...["kind", "ordinal", "suffix", "label", "heading", "paragraphs", "items", "subitems", "text"],
];

/** @returns the SHA-256 of bytes. */
export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** @returns bytes in hexadecimal. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @returns the SHA-256 of a text, in hexadecimal. */
export const hashOf = async (text: string): Promise<string> =>
  hex(await sha256(new TextEncoder().encode(text)));

/** @returns a hash of all that a regulation says; its id is no part of it. */
export const hashRegulation = (regulation: Regulation): Promise<string> =>
  hashOf(JSON.stringify(regulation, FIELDS));
