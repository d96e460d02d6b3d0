/**
 * Bytes → text. In this order: byte order mark, UTF-16 by its zero bytes, UTF-8, GB18030. Nothing else is in use for
 * Chinese regulations; what a page declares is not asked, since pages that were saved or converted often lie.
 */
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./limits.ts";
import type { ImportWarning } from "./source-text.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

export interface Decoded {
  text: string;
  encoding: Encoding;
  warnings: ImportWarning[];
}

const REPLACEMENT = "\ufffd";

/** Of GB18030 text in lenient UTF-8 more than four of five characters fail; of damaged UTF-8 hardly any. */
const DAMAGE_SHARE = 0.3;

const decodeAs = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(encoding).decode(bytes);

function withMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/**
 * No text has a zero byte but UTF-16. Its line ends tell the order of bytes: 一 and the ideographic space have zeros
 * too, but nobody writes U+0A00.
 */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  if (!bytes.includes(0)) return undefined;
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === 0x0a && bytes[index + 1] === 0) little++;
    if (bytes[index] === 0 && bytes[index + 1] === 0x0a) big++;
  }
  if (little === big) throw new ImportError("binary");
  return little > big ? "utf-16le" : "utf-16be";
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}

const lineOf = (text: string, offset: number) => count(text.slice(0, offset), "\n") + 1;

/** Whether nothing but the last character is lost: the file was cut in two within it. */
function isCutAtEnd(text: string): boolean {
  const first = text.indexOf(REPLACEMENT);
  return (
    first >= 0 && text.length - first <= 3 && text.slice(first) === REPLACEMENT.repeat(text.length - first)
  );
}

/** What was lost while decoding: the last character of a file that breaks off, or characters in its midst. */
function damage(text: string): ImportWarning[] {
  const lost = count(text, REPLACEMENT);
  if (lost === 0) return [];
  const first = text.indexOf(REPLACEMENT);
  const isEnd = isCutAtEnd(text);
  return [
    {
      code: isEnd ? "truncated" : "damaged-characters",
      line: lineOf(text, first),
      detail: isEnd ? "the file breaks off within a character" : `${lost} characters cannot be decoded`,
    },
  ];
}

/** Undefined where too much of it is no UTF-8. A cut last character, or a few spoiled bytes, do not make it GB18030. */
function asUtf8(bytes: Uint8Array): string | undefined {
  const text = decodeAs(bytes, "utf-8");
  const lost = count(text, REPLACEMENT);
  if (lost === 0) return text;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) beyondAscii++;
  if (isCutAtEnd(text) && beyondAscii > lost) return text;
  return lost / beyondAscii < DAMAGE_SHARE ? text : undefined;
}

/** The share of two-byte characters that are Han or punctuation of GB2312, which is nearly all of any text. */
function commonShare(bytes: Uint8Array): number {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length - 1; index++) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[index + 1] ?? 0;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
    index++;
  }
  return pairs === 0 ? 1 : common / pairs;
}

/** Control characters that no text has. */
const CONTROL = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/g;

function checked(decoded: Decoded): Decoded {
  const controls = decoded.text.match(CONTROL)?.length ?? 0;
  if (controls > 10 && controls > decoded.text.length / 1000) throw new ImportError("binary");
  return decoded;
}

function asGb18030(bytes: Uint8Array): Decoded {
  const text = decodeAs(bytes, "gb18030");
  const warnings = damage(text);
  const share = commonShare(bytes);
  if (count(text, REPLACEMENT) > text.length * DAMAGE_SHARE || share < 0.3) throw new ImportError("encoding");
  if (share < 0.8)
    warnings.push({ code: "encoding-doubtful", detail: `${Math.round(share * 100)} % common characters` });
  return { text, encoding: "gb18030", warnings };
}

/**
 * @returns the text without its byte order mark, and what was lost of it.
 * @throws ImportError for bytes that are no text, or too many of them.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.textBytes)
    throw new ImportError("too-large", { detail: `${bytes.length} bytes` });
  const sure = withMark(bytes) ?? byZeros(bytes);
  const text = sure ? decodeAs(bytes, sure) : asUtf8(bytes);
  if (text === undefined) return checked(asGb18030(bytes));
  return checked({ text, encoding: sure ?? "utf-8", warnings: damage(text) });
}
