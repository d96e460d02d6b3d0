/**
 * Control characters that change the direction of text: marks, embeddings, overrides, isolates. No Chinese document needs
 * one. A page can use them to show characters in another order than the text has, in the card and where it is pasted.
 */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** @returns the text without the characters that change its direction. */
export const withoutBidi = (text: string): string => text.replace(BIDI, "");
