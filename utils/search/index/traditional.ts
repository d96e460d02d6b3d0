/** Traditional characters in a query, which regulations do not print. */

/** @param table the table of that name. @returns a function that writes text in simplified characters, of equal length. */
export function simplifier(table: string): (text: string) => string {
  const simplify = (character: string) => {
    // No character is on both sides of the table, so the first place tells the side.
    const at = table.indexOf(character);
    return at >= 0 && at % 2 === 0 ? table.charAt(at + 1) : character;
  };
  return (text) => text.replace(/[\u4e00-\u9fff]/g, simplify);
}
