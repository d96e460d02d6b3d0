/**
 * Old Word files (.doc, Word 97 and later, WPS): the text of the main document through the piece table. Numbers that
 * Word counts are not in the text, and are not counted here: a list of them is told as a warning.
 */
import { CompoundFile } from "../compound.ts";
import { ImportError } from "../import-error.ts";
import { LIMITS } from "../limits.ts";
import { checkLength, type ImportWarning, type SourceText } from "../source-text.ts";
import { countsNumbers } from "./doc-lists.ts";

const WORD = 0xa5ec;
/** The first version of the format that has a piece table in a stream of its own. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Which pair of offset and length in the header the piece table is. */
const CLX = 33;

const damaged = (detail: string) => new ImportError("doc-damaged", { detail });

/** The header (FIB): three counted blocks of fields after 32 bytes. */
export class DocHeader {
  readonly view: DataView;
  readonly flags: number;
  readonly #pairs: number;
  readonly #count: number;
  readonly mainLength: number;

  constructor(document: Uint8Array) {
    this.view = new DataView(document.buffer, document.byteOffset, document.byteLength);
    const { view } = this;
    if (view.byteLength < 34 || view.getUint16(0, true) !== WORD) throw damaged("header");
    this.flags = view.getUint16(10, true);
    if (this.flags & ENCRYPTED) throw new ImportError("password");
    if (view.getUint16(2, true) < WORD_97) throw new ImportError("doc-too-old");
    const longs = 34 + view.getUint16(32, true) * 2;
    if (longs + 2 > view.byteLength) throw damaged("header");
    const pairs = longs + 2 + view.getUint16(longs, true) * 4;
    if (pairs + 2 > view.byteLength || longs + 18 > view.byteLength) throw damaged("header");
    this.mainLength = view.getUint32(longs + 14, true);
    this.#count = view.getUint16(pairs, true);
    this.#pairs = pairs + 2;
  }

  /** @returns the bytes of a table that the header points at; empty where it has none. */
  table(stream: Uint8Array, number: number): Uint8Array {
    const at = this.#pairs + number * 8;
    if (number >= this.#count || at + 8 > this.view.byteLength) return new Uint8Array();
    const start = this.view.getUint32(at, true);
    const length = this.view.getUint32(at + 4, true);
    if (start + length > stream.length) throw damaged(`table ${number}`);
    return stream.subarray(start, start + length);
  }
}

/** @returns the piece table in a CLX, after the formatting that may stand before it. */
function pieceTable(clx: Uint8Array): Uint8Array {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let at = 0;
  while (at + 5 <= clx.length) {
    if (clx[at] === 2) {
      const length = view.getUint32(at + 1, true);
      if (at + 5 + length > clx.length) break;
      return clx.subarray(at + 5, at + 5 + length);
    }
    if (clx[at] !== 1) break;
    at += 3 + view.getUint16(at + 1, true);
  }
  throw damaged("piece table");
}

/** Each byte beyond ASCII is one of a pair of GB2312: some converters put Chinese bytes where Word has Latin ones. */
function isGb2312(bytes: Uint8Array): boolean {
  let pairs = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    if ((bytes[index] ?? 0) < 0xa1 || (bytes[index + 1] ?? 0) < 0xa1) return false;
    pairs++;
    index++;
  }
  return pairs >= 2;
}

const decodeNarrow = (bytes: Uint8Array) =>
  new TextDecoder(isGb2312(bytes) ? "gb18030" : "windows-1252").decode(bytes);

function readPieces(document: Uint8Array, table: Uint8Array, length: number): string {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.floor((table.length - 4) / 12);
  const parts: string[] = [];
  let characters = 0;
  for (let index = 0; index < count && characters < length; index++) {
    const from = view.getUint32(index * 4, true);
    const to = Math.min(view.getUint32(index * 4 + 4, true), length);
    if (to <= from) continue;
    const place = view.getUint32((count + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const start = isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    const bytes = document.subarray(start, start + (to - from) * (isNarrow ? 1 : 2));
    if (bytes.length < (to - from) * (isNarrow ? 1 : 2)) throw damaged("the text breaks off");
    characters += to - from;
    // Pieces may overlap: a small file could tell of any length.
    if (characters > LIMITS.characters)
      throw new ImportError("too-long", { detail: `${characters} characters` });
    parts.push(isNarrow ? decodeNarrow(bytes) : new TextDecoder("utf-16le").decode(bytes));
  }
  return parts.join("");
}

/** Field codes stand between 0x13 and 0x14; what they result in is printed, until 0x15. */
function withoutFieldCodes(text: string): string {
  if (!text.includes("\x13")) return text;
  let printed = "";
  const areCodes: boolean[] = [];
  let hidden = 0;
  for (const character of text) {
    if (character === "\x13") {
      areCodes.push(true);
      hidden++;
    } else if (character === "\x14" || character === "\x15") {
      if (areCodes.pop()) hidden--;
      if (character === "\x14") areCodes.push(false);
    } else if (hidden === 0) printed += character;
  }
  // A field that does not end would hide the rest of the text.
  return hidden > 0 ? text : printed;
}

/**
 * 0x0d ends a paragraph, 0x0b a line, 0x0c a page, 0x07 a cell and once more its row. A row is one line, unless a cell
 * has several paragraphs: then it is layout.
 */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let cells: string[] = [];
  let line = "";
  for (const character of withoutFieldCodes(text)) {
    if (character === "\x07" && line === "" && cells.length > 0) {
      lines.push(cells.join("　"));
      cells = [];
    } else if (character === "\x07") {
      cells.push(line);
      line = "";
    } else if ("\r\n\x0b\x0c".includes(character)) {
      lines.push(...cells, line);
      cells = [];
      line = "";
    } else if (character === "\x1e") line += "-";
    else if (character >= " " || character === "\t") line += character;
  }
  lines.push(...cells);
  if (line !== "") lines.push(line);
  return lines;
}

/** What else a compound file may be, by a stream that only it has. */
function otherKind(names: readonly string[]): ImportError {
  if (names.includes("EncryptedPackage")) return new ImportError("password");
  return new ImportError("other-office", { detail: names.slice(1, 4).join(", ") });
}

/**
 * @returns the text of a .doc file, a line a paragraph.
 * @throws ImportError where it is another kind of compound file, older than Word 97, protected or damaged.
 */
export function readDoc(bytes: Uint8Array): SourceText {
  const file = new CompoundFile(bytes);
  const document = file.read("WordDocument");
  if (!document) throw otherKind(file.names);
  const header = new DocHeader(document);
  const table = file.read(header.flags & TABLE_1 ? "1Table" : "0Table");
  if (!table) throw damaged("no table stream");
  const text = readPieces(document, pieceTable(header.table(table, CLX)), header.mainLength);
  const lines = linesOf(text);
  checkLength(lines);
  const warnings: ImportWarning[] = countsNumbers(header, document, table)
    ? [{ code: "number-unknown", detail: "Word counts numbers in this file; they are not in its text" }]
    : [];
  return { lines, unit: "paragraph", facts: [], warnings };
}
