/** The best pairing of two lists that keeps their order: Needleman and Wunsch's, with scores from 0 to 1. */

/** Larger tables are left out: they would cost more than they tell. */
const MOST_CELLS = 20_000;

/**
 * @param score of an element of the one list and one of the other, by their places; 0 for a pair that may not be.
 * @returns the pairs whose scores have the greatest sum; none where the lists are too long.
 */
export function pairInOrder(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): [row: number, column: number][] {
  if (rows * columns > MOST_CELLS) return [];
  const width = columns + 1;
  const scores = new Float64Array(rows * columns);
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  // From the end, so that the way is then read from the beginning, and of two equal ways the earlier pair is taken.
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const own = score(row, column);
      scores[row * columns + column] = own;
      const paired = own > 0 ? own + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const own = scores[row * columns + column] ?? 0;
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1)) pairs.push([row++, column++]);
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}
