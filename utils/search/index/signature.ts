/**
 * A signature file: for a word, a bit set of the clauses that hold it, several clauses to a bit. If two signatures share
 * no bit, no clause holds both words; the check takes a few dozen operations.
 */

export type Signature = Uint32Array;

/** The more bits, the fewer clauses share one; these are 64 bytes. */
const WORDS = 16;

/** @param clauses by their numbers. */
export function signatureOf(clauses: readonly Int32Array[]): Signature {
  const signature = new Uint32Array(WORDS);
  for (const some of clauses) {
    for (let at = 0; at < some.length; at++) {
      const clause = some[at] ?? 0;
      const word = (clause >>> 5) % WORDS;
      signature[word] = (signature[word] ?? 0) | (1 << (clause & 31));
    }
  }
  return signature;
}

/** @returns the bits that both have, or null where there are none. */
export function common(a: Signature, b: Signature): Signature | null {
  let at = 0;
  while (at < WORDS && ((a[at] ?? 0) & (b[at] ?? 0)) === 0) at++;
  if (at === WORDS) return null;
  const both = new Uint32Array(WORDS);
  for (; at < WORDS; at++) both[at] = (a[at] ?? 0) & (b[at] ?? 0);
  return both;
}
