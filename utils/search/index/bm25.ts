/** The two functions of BM25: of a term in all texts, and of a term in one text. */

/** @returns how much a term tells that `having` of `total` texts have. */
export const rarity = (having: number, total: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5));

/**
 * @param k how slowly further occurrences stop to count.
 * @param length how many times as often a text of this length needs the term; 1 for any text alike.
 * @returns what occurrences of a term count, from 0 to k + 1.
 */
export const saturation = (frequency: number, k: number, length = 1): number =>
  (frequency * (k + 1)) / (frequency + k * length);
