/** Half-width punctuation in Chinese text, as web pages often have it, set in full width (GB/T 15834). */

const FULL_WIDTH: Record<string, string> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };

/** Chinese characters and the marks between them; not the digits and letters of 1,000 or 10:30. */
function isChinese(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (
    (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff0f) || "“”‘’…—".includes(character)
  );
}

/**
 * Sets marks that touch Chinese text in full width, and with them both brackets of a pair that touches or holds it.
 * The length does not change: one character replaces one.
 */
export function toFullWidthPunctuation(text: string): string {
  const characters = [...text];
  const brackets: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (character === "(") brackets.push(index);
    else if (character === ")") {
      const open = brackets.pop();
      if (open !== undefined && isChineseBracket(characters, open, index)) {
        characters[open] = "（";
        characters[index] = "）";
      }
    } else if (FULL_WIDTH[character] && touchesChinese(characters, index, index)) {
      characters[index] = FULL_WIDTH[character];
    }
  }
  return characters.join("");
}

function touchesChinese(characters: readonly string[], start: number, end: number): boolean {
  return isChinese(characters[start - 1]) || isChinese(characters[end + 1]);
}

function isChineseBracket(characters: readonly string[], open: number, close: number): boolean {
  return touchesChinese(characters, open, close) || characters.slice(open + 1, close).some(isChinese);
}
