/** Traditional characters in a query, which regulations do not print. */

/** @param table the table of that name. @returns a function that writes text in simplified characters, of equal length. */
export function simplifier(table: string): (text: string) => string {
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < table.length; at += 2) simplified.set(table.charAt(at), table.charAt(at + 1));
  return (text) => text.replace(/[\u4e00-\u9fff]/g, (character) => simplified.get(character) ?? character);
}
