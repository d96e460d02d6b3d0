/**
 * Control characters that turn the direction of text: marks, embeddings, overrides, isolates. No Chinese document needs
 * one; in what a page says they make other characters stand elsewhere than they do, on the screen and where it is pasted.
 */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @param text of a page. @returns it without the characters that turn the direction of text. */
export const withoutBidi = (text: string): string => text.replace(BIDI, "");
