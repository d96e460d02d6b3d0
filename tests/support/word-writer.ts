/** Word files as tests need them: .docx from paragraphs, .doc as a compound file with a piece table. */
import { type ZipPart, zipOf } from "./zip-writer.ts";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export interface DocxParagraph {
  text: string;
  isCentred?: boolean;
  /** In half points. */
  size?: number;
  /** List and level whose number Word counts. */
  list?: [id: number, level: number];
  style?: string;
}

/** @returns the XML of a paragraph; "\n" in its text is a w:br. */
export function paragraphXml(given: DocxParagraph | string): string {
  const { text, isCentred, size, list, style } = typeof given === "string" ? { text: given } : given;
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : "",
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : "",
    isCentred ? '<w:jc w:val="center"/>' : "",
  ].join("");
  const runs = text
    .split("\n")
    .map(
      (line) =>
        `<w:r><w:rPr>${size ? `<w:sz w:val="${size}"/>` : ""}</w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join("<w:r><w:br/></w:r>");
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** @returns the parts of a .docx. @param body the XML in w:body. */
export function docxParts(body: string, others: readonly ZipPart[] = []): ZipPart[] {
  const data = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return [{ name: "[Content_Types].xml", data: "<Types/>" }, { name: "word/document.xml", data }, ...others];
}

/** @returns the bytes of a .docx. */
export const docxOf = (paragraphs: readonly (DocxParagraph | string)[], others: readonly ZipPart[] = []) =>
  zipOf(docxParts(paragraphs.map(paragraphXml).join(""), others));

/** @param levels by abstract list: of each level its format, text, and when it restarts. */
export function numberingPart(
  levels: readonly [format: string, text: string, restart?: number][][],
): ZipPart {
  const level = ([format, text, restart]: [string, string, number?], at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${restart === undefined ? "" : `<w:lvlRestart w:val="${restart}"/>`}<w:lvlText w:val="${text}"/></w:lvl>`;
  const abstracts = levels.map(
    (list, id) => `<w:abstractNum w:abstractNumId="${id}">${list.map(level).join("")}</w:abstractNum>`,
  );
  const lists = levels.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  const data = `<w:numbering xmlns:w="${MAIN}">${abstracts.join("")}${lists.join("")}</w:numbering>`;
  return { name: "word/numbering.xml", data };
}

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const TABLE_OF_SECTORS = 0xfffffffd;

/** @returns a compound file with these streams, each large enough to be in sectors of its own. */
export function compoundOf(streams: readonly [name: string, bytes: Uint8Array][]): Uint8Array<ArrayBuffer> {
  const padded = streams.map(([, bytes]) =>
    Buffer.concat([
      bytes,
      Buffer.alloc(Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR) - bytes.length),
    ]),
  );
  const sizes = padded.map((bytes) => bytes.length / SECTOR);
  const directorySectors = Math.ceil((streams.length + 1) / 4);
  const used = directorySectors + sizes.reduce((sum, size) => sum + size, 0);
  let fatSectors = 1;
  while (fatSectors * 128 < used + fatSectors) fatSectors++;
  const fat = Buffer.alloc(fatSectors * SECTOR, 0xff);
  const chain = (from: number, count: number) => {
    for (let at = from; at < from + count; at++)
      fat.writeUInt32LE(at === from + count - 1 ? END : at + 1, at * 4);
  };
  for (let at = 0; at < fatSectors; at++) fat.writeUInt32LE(TABLE_OF_SECTORS, at * 4);
  chain(fatSectors, directorySectors);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  const entry = (at: number, name: string, type: number, start: number, size: number) => {
    const written = Buffer.from(`${name}\0`, "utf16le");
    written.copy(directory, at * 128);
    directory.writeUInt16LE(written.length, at * 128 + 64);
    directory.writeUInt8(type, at * 128 + 66);
    for (const link of [68, 72, 76]) directory.writeUInt32LE(FREE, at * 128 + link);
    directory.writeUInt32LE(start, at * 128 + 116);
    directory.writeUInt32LE(size, at * 128 + 120);
  };
  entry(0, "Root Entry", 5, END, 0);
  let start = fatSectors + directorySectors;
  for (const [index, [name]] of streams.entries()) {
    entry(index + 1, name, 2, start, padded[index]?.length ?? 0);
    chain(start, sizes[index] ?? 0);
    start += sizes[index] ?? 0;
  }
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatSectors, 44);
  header.writeUInt32LE(fatSectors, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let at = 0; at < fatSectors; at++) header.writeUInt32LE(at, 76 + at * 4);
  return Uint8Array.from(Buffer.concat([header, fat, directory, ...padded]));
}

export interface DocPiece {
  /** As Word holds it: "\r" ends a paragraph, "\x07" a cell. */
  text: string;
  encoding: "utf16le" | "latin1" | { bytes: Uint8Array };
}

const TEXT_AT = 1024;

/** A page of paragraph formatting that puts all paragraphs into a list; list 0 takes them out. */
function listPage(list: number, end: number): Buffer {
  const page = Buffer.alloc(512);
  page.writeUInt32LE(TEXT_AT, 0);
  page.writeUInt32LE(end, 4);
  page[8] = 100;
  // Length in words, style, level 0, list.
  Buffer.from([5, 0, 0, 0x0a, 0x26, 0, 0x0b, 0x46, list, 0]).copy(page, 200);
  page[511] = 1;
  return page;
}

interface DocOptions {
  /** Of the header. */
  flags?: number;
  /** 0xc1 for Word 97. */
  version?: number;
  /** The list that all paragraphs belong to. */
  list?: number;
}

/** @returns the bytes of a .doc. */
export function docOf(
  pieces: readonly DocPiece[],
  { flags = 0, version = 0xc1, list }: DocOptions = {},
): Uint8Array<ArrayBuffer> {
  const document: Buffer[] = [];
  const positions = [0];
  const places: Buffer[] = [];
  let offset = TEXT_AT;
  for (const { text, encoding } of pieces) {
    const isNarrow = encoding !== "utf16le";
    const bytes = typeof encoding === "object" ? Buffer.from(encoding.bytes) : Buffer.from(text, encoding);
    const place = Buffer.alloc(8);
    place.writeUInt32LE(isNarrow ? (0x40000000 | (offset * 2)) >>> 0 : offset, 2);
    places.push(place);
    positions.push((positions.at(-1) ?? 0) + (isNarrow ? bytes.length : bytes.length / 2));
    document.push(bytes);
    offset += bytes.length;
  }
  const characters = Buffer.alloc(positions.length * 4);
  for (const [index, position] of positions.entries()) characters.writeUInt32LE(position, index * 4);
  const plc = Buffer.concat([characters, ...places]);
  const clx = Buffer.concat([Buffer.from([1, 2, 0, 0xaa, 0xbb, 2]), Buffer.alloc(4), plc]);
  clx.writeUInt32LE(plc.length, 6);
  const header = Buffer.alloc(TEXT_AT);
  header.writeUInt16LE(0xa5ec, 0);
  header.writeUInt16LE(version, 2);
  header.writeUInt16LE(0x0200 | flags, 10);
  header.writeUInt16LE(14, 32);
  header.writeUInt16LE(22, 62);
  header.writeUInt32LE(positions.at(-1) ?? 0, 76);
  header.writeUInt16LE(93, 152);
  header.writeUInt32LE(0, 154 + 33 * 8);
  header.writeUInt32LE(clx.length, 154 + 33 * 8 + 4);
  const pageAt = Math.ceil(offset / 512);
  const gap = Buffer.alloc(pageAt * 512 - offset);
  const page = list === undefined ? Buffer.alloc(0) : Buffer.concat([gap, listPage(list, offset)]);
  const pages = Buffer.alloc(list === undefined ? 0 : 12);
  if (list !== undefined) {
    pages.writeUInt32LE(TEXT_AT, 0);
    pages.writeUInt32LE(offset, 4);
    pages.writeUInt32LE(pageAt, 8);
  }
  header.writeUInt32LE(clx.length, 154 + 13 * 8);
  header.writeUInt32LE(pages.length, 154 + 13 * 8 + 4);
  return compoundOf([
    ["WordDocument", Buffer.concat([header, ...document, page])],
    ["1Table", Buffer.concat([clx, pages])],
  ]);
}
