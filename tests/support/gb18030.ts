/** Text → GB18030, which Node and browsers only decode. */

let table: Map<string, [number, number]> | undefined;

/** The two-byte characters, by decoding each. */
function pairs(): Map<string, [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== "\ufffd") table.set(character, [lead, trail]);
    }
  return table;
}

/** @returns the bytes of a text in characters of one or two bytes. @throws where it has others. */
export function gb18030Of(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : pairs().get(character);
      if (!bytes) throw new Error(`no two bytes for ${character}`);
      return bytes;
    }),
  );
}
