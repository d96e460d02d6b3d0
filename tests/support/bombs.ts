/** Files made to exhaust whoever opens them. Each must be refused, soon and in little memory. */
import { constants, deflateRawSync } from "node:zlib";
import { compoundOf, docOf, docxParts } from "./word-writer.ts";
import { zipOf } from "./zip-writer.ts";

const MB = 1024 * 1024;

/** Packed bytes that unpack to so many megabytes of spaces, without ever having them. */
function dense(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(4 * MB, " "), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: Math.ceil(megabytes / 4) }, () => block);
  return Buffer.concat([...blocks, deflateRawSync(Buffer.alloc(0))]);
}

const PLAIN = docxParts("<w:p><w:r><w:t>第一条 甲。</w:t></w:r></w:p>");

function withDense(name: string, told: { size?: number } = { size: 400 * MB }): Uint8Array {
  const others = PLAIN.filter((part) => part.name !== name);
  return zipOf([...others, { name, data: "", packed: dense(400), told: { checksum: 0, ...told } }]);
}

const documentOf = (xml: string | Uint8Array) => zipOf([{ name: "word/document.xml", data: xml }]);

const OPEN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';

const LAUGHS = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

/** A zip that tells of more entries than it has bytes for. */
function manyEntries(): Uint8Array {
  return zipOf(
    Array.from({ length: 30_000 }, (_, at) => ({ name: `word/media/${at}.png`, data: "", isStored: true })),
  );
}

/** Each piece is the whole text once more. */
function overlappingPieces(): Uint8Array {
  const bytes = Buffer.from(docOf([{ text: "第一条 甲。\r".repeat(60_000), encoding: "utf16le" }]));
  const table = bytes.indexOf(Buffer.from([1, 2, 0, 0xaa, 0xbb, 2]));
  const document = Buffer.from(bytes.subarray(0, table));
  const pieces = 2000;
  const plc = Buffer.alloc((pieces + 1) * 4 + pieces * 8);
  for (let at = 0; at <= pieces; at++) plc.writeUInt32LE(at * 400_000, at * 4);
  for (let at = 0; at < pieces; at++) plc.writeUInt32LE(1024, (pieces + 1) * 4 + at * 8 + 2);
  const clx = Buffer.concat([Buffer.from([2, 0, 0, 0, 0]), plc]);
  clx.writeUInt32LE(plc.length, 1);
  // Sectors before the stream: header, table of sectors, directory.
  const start = document.indexOf(Buffer.from([0xec, 0xa5]));
  const main = document.subarray(start);
  main.writeUInt32LE(0x7fffffff, 76);
  main.writeUInt32LE(0, 154 + 33 * 8);
  main.writeUInt32LE(clx.length, 154 + 33 * 8 + 4);
  return compoundOf([
    ["WordDocument", main],
    ["1Table", clx],
  ]);
}

/** The table of sectors leads from the directory back to the directory. */
function circle(): Uint8Array {
  const bytes = Buffer.from(docOf([{ text: "第一条 甲。\r", encoding: "utf16le" }]));
  const directory = bytes.readUInt32LE(48);
  bytes.writeUInt32LE(directory, 512 + directory * 4);
  return bytes;
}

/** By name: how each is made. They are made one at a time: together they would need much memory themselves. */
export const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  "text of 400 MB.docx": () => withDense("word/document.xml"),
  "size told as 10 bytes.docx": () => withDense("word/document.xml", { size: 10 }),
  "numbers of 400 MB.docx": () => withDense("word/numbering.xml"),
  "styles of 400 MB.docx": () => withDense("word/styles.xml"),
  "30,000 entries.docx": manyEntries,
  "64-bit sizes.docx": () => withDense("word/document.xml", { size: 0xffffffff }),
  "billion laughs.docx": () =>
    documentOf(
      `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY l0 "lol">${LAUGHS}]>${OPEN}&l10;</w:document>`,
    ),
  "outer entity.docx": () =>
    documentOf(`<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>${OPEN}&e;</w:document>`),
  "document type in UTF-16.docx": () =>
    documentOf(Buffer.from(`\ufeff<!DOCTYPE d [<!ENTITY e "e">]>${OPEN}&e;</w:document>`, "utf16le")),
  "zip in a zip.docx": () => zipOf([{ name: "inner.zip", data: zipOf([{ name: "a", data: dense(400) }]) }]),
  "brackets.json": () => Buffer.from("[".repeat(10 * MB)),
  "overlapping pieces.doc": overlappingPieces,
  "circle of sectors.doc": circle,
  "text of 100 MB.txt": () => Buffer.alloc(100 * MB, "第一条　甲。\n"),
  "elements without end.html": () => Buffer.alloc(15 * MB, "<div>"),
  "clauses of 15 MB.txt": () => Buffer.alloc(15 * MB, "第一条　甲。\n第二条　乙。\n"),
};
