/**
 * Terms of one or two UTF-16 units as numbers: nearly all terms of Chinese. The order of the numbers is the order of
 * the terms, so that terms with a common prefix are adjacent.
 */

/** @returns the number of a term, or null where it has none: longer ones, and those with U+0000, which marks "no unit". */
export function keyOf(term: string): number | null {
  if (term.length === 0 || term.length > 2) return null;
  const first = term.charCodeAt(0);
  const second = term.length > 1 ? term.charCodeAt(1) : 0;
  return first === 0 || (second === 0 && term.length > 1) ? null : pairKey(first, second);
}

/** @param second 0 for a term of one unit. */
export const pairKey = (first: number, second: number) => ((first << 16) | second) >>> 0;

/** @returns the term of a number. */
export const termOf = (key: number) =>
  (key & 0xffff) === 0 ? String.fromCharCode(key >>> 16) : String.fromCharCode(key >>> 16, key & 0xffff);

/** @returns the first index of a sorted list whose value is not below `value`. */
export function lowerBound<T extends number | string>(sorted: ArrayLike<T>, value: T): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers for keys in the order of their first sight: a hash table of two typed arrays. */
export class KeyTable {
  size = 0;
  #keys = new Uint32Array(1 << 12);
  #values = new Int32Array(1 << 12);

  /** @param key not 0. @returns its number, a new one where it has none yet. */
  numberOf(key: number): number {
    if (this.size * 2 > this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      this.#values[slot] = this.size++;
    }
    return this.#values[slot] ?? 0;
  }

  /** @returns all keys, in the order of their terms. */
  sorted(): Uint32Array<ArrayBuffer> {
    return this.#keys.filter((key) => key !== 0).sort();
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    for (const [index, key] of keys.entries()) {
      if (key === 0) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[index] ?? 0;
    }
  }
}
