/** Files with faults at random places, for fuzzing the importer. */
import fc from "fast-check";
import { SAMPLES } from "./import-files.ts";
import { docxParts, paragraphXml } from "./word-writer.ts";
import { zipOf } from "./zip-writer.ts";

/** What readers look for: mutations by these reach further than random bytes. */
const TOKENS = [
  "第一条",
  "第九千九百九十九条",
  "一、",
  "第一章",
  "<w:p>",
  "</w:tbl>",
  "<w:tr><w:tc>",
  '<w:numPr><w:numId w:val="7"/></w:numPr>',
  "<!--",
  "<![CDATA[",
  "<!DOCTYPE x>",
  "<script>",
  "</div>",
  "<td>",
  "&#x110000;",
  "&#0;",
  "---\n",
  "# ",
  "**",
  '{"',
  "[[[[",
  "\u0000",
  "\ufffd",
  "\x07",
  "\x13",
  "　",
  "PK\x03\x04",
].map((token) => Buffer.from(token));

const NUMBERS = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

const mutation = fc.record({
  kind: fc.constantFrom("flip", "number", "cut", "repeat", "token", "end", "words"),
  at: fc.nat({ max: 0xffffff }),
  length: fc.nat({ max: 300 }),
  value: fc.nat({ max: 255 }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Buffer, { kind, at: place, length, value }: Mutation): Buffer {
  if (bytes.length === 0) return bytes;
  const at = place % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const copy = Buffer.from(bytes);
  if (kind === "flip") copy[at] = value;
  else if (kind === "number") copy[at] = NUMBERS[value % NUMBERS.length] ?? 0;
  else if (kind === "cut") return Buffer.concat([before, after.subarray(length)]);
  else if (kind === "end") return Buffer.from(before);
  else if (kind === "token") return Buffer.concat([before, TOKENS[value % TOKENS.length] ?? before, after]);
  else if (kind === "words")
    for (let index = at; index < Math.min(at + 4, copy.length); index++) copy[index] = value;
  else
    return Buffer.concat([
      before,
      ...Array.from({ length: (value % 60) + 1 }, () => after.subarray(0, length)),
      after,
    ]);
  return copy;
}

const CONTENT = docxParts(
  [{ text: "某市办法", isCentred: true, size: 44 }, "第一条 甲：", "（一）乙；", "第二条 丙。"]
    .map(paragraphXml)
    .join(""),
);

/** Faults inside a part of a zip that is otherwise right; faults of a zip end at its checksum. */
const insideDocx = (mutations: readonly Mutation[]): Buffer =>
  Buffer.from(
    zipOf(
      CONTENT.map((part) =>
        part.name === "word/document.xml"
          ? { ...part, data: mutations.reduce(mutate, Buffer.from(part.data)) }
          : part,
      ),
    ),
  );

export interface MutatedFile {
  name: string;
  bytes: Buffer;
}

/** A file of any format with one to six faults. */
export const mutatedFile: fc.Arbitrary<MutatedFile> = fc
  .record({
    name: fc.constantFrom(...Object.keys(SAMPLES), "inside.docx"),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
  })
  .map(({ name, mutations }) => {
    const sample = SAMPLES[name];
    return { name, bytes: sample ? mutations.reduce(mutate, Buffer.from(sample)) : insideDocx(mutations) };
  });
