/** Pinyin as it is misspelt: sounds that are one in many accents, and slips of the hand. */

/** zh and z, ng and n, ü and u: xinzhenxuke, zuzhuoquan, lushi. */
export const accented = (letters: string): string =>
  letters
    .replace(/([zcs])h/g, "$1")
    .replace(/ng/g, "n")
    .replaceAll("v", "u");

/** Whether one letter was left out, added, or typed for another, or two changed places. */
export function isSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (end < most && typed.at(-1 - end) === meant.at(-1 - end)) end++;
  const wrong = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  const isTurned = wrong.length === 2 && right === `${wrong[1]}${wrong[0]}`;
  return isTurned || (wrong.length <= 1 && right.length <= 1);
}
