/**
 * Roughly in which clauses something stands: a bit for each clause, and several clauses to a bit. Where two footprints
 * have no bit in common, no clause holds both; it takes a few dozen operations to know.
 */

export type Footprint = Uint32Array;

/** The more bits, the fewer clauses share one; these are 64 bytes. */
const WORDS = 16;

/** @param clauses by their numbers. */
export function footprintOf(clauses: readonly Int32Array[]): Footprint {
  const footprint = new Uint32Array(WORDS);
  for (const some of clauses) {
    for (let at = 0; at < some.length; at++) {
      const clause = some[at] ?? 0;
      const word = (clause >>> 5) % WORDS;
      footprint[word] = (footprint[word] ?? 0) | (1 << (clause & 31));
    }
  }
  return footprint;
}

/** @returns the bits that both have, or null where there are none. */
export function common(a: Footprint, b: Footprint): Footprint | null {
  let at = 0;
  while (at < WORDS && ((a[at] ?? 0) & (b[at] ?? 0)) === 0) at++;
  if (at === WORDS) return null;
  const both = new Uint32Array(WORDS);
  for (; at < WORDS; at++) both[at] = (a[at] ?? 0) & (b[at] ?? 0);
  return both;
}
