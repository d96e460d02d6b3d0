/** Packs: what is written is read, and what is not a pack is refused with its line. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashRegulation } from "../../../utils/library/hash.ts";
import { readPack, writePack } from "../../../utils/library/pack/pack.ts";
import { PackError } from "../../../utils/library/pack/pack-error.ts";
import type { SourcedRegulation } from "../../../utils/regulation/entry.ts";
import { importFile } from "../../support/disk-files.ts";
import { fileOf, SAMPLES } from "../../support/import-files.ts";
import { someRegulation } from "../regulation/arbitrary.ts";
import { bridges, parks } from "../search/sample.ts";

const facts = { id: "qs", title: "青山市条文包", edition: "2026-06", made: "2026-06-30" };
const source = { url: "https://www.example.gov.cn/1", file: "a.txt", kept: "2026-06-01" };

const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();

async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

const packed = (regulations: readonly SourcedRegulation[]) =>
  bytesOf(writePack({ ...facts, count: regulations.length }, regulations));

const two = [{ regulation: parks, source }, { regulation: bridges }];
const lines = gunzipSync(await packed(two))
  .toString("utf8")
  .trimEnd()
  .split("\n");

/** A pack of lines as they are; its end line tells their number and hash unless it is given. */
function packOf(some: readonly (string | Buffer)[], end?: string): Buffer {
  const digest = (data: string | Buffer) => createHash("sha256").update(data).digest();
  const sha256 = digest(Buffer.concat(some.map(digest))).toString("hex");
  const last = end ?? JSON.stringify({ end: some.length - 1, sha256 });
  const all = [...some, last].flatMap((line) => [Buffer.from(line as string), Buffer.from("\n")]);
  return gzipSync(Buffer.concat(all));
}

async function faultOf(bytes: Uint8Array): Promise<string> {
  try {
    await readPack(streamOf(bytes));
    return "none";
  } catch (error) {
    if (error instanceof PackError) return `${error.fault} ${error.line}`;
    throw error;
  }
}

const [header = "", first = "", second = ""] = lines;
const changed = (line: string, change: (value: Record<string, unknown>) => void) => {
  const value = JSON.parse(line);
  change(value);
  return JSON.stringify(value);
};
const of = (count: number) => changed(header, (value) => Object.assign(value, { count }));

describe("a pack", () => {
  it("is read as it was written", async () => {
    const some = fc.record(
      { regulation: someRegulation, source: fc.constant(source) },
      { requiredKeys: ["regulation"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(some, { maxLength: 4 }), async (regulations) => {
        const pack = await readPack(streamOf(await packed(regulations)));
        expect(pack.regulations).toEqual(regulations);
        expect(pack.header).toEqual({
          format: "clause-lens-pack",
          version: 1,
          ...facts,
          count: regulations.length,
        });
      }),
    );
  });

  it("is the same bytes each time it is written", async () => {
    expect(await packed(two)).toEqual(await packed(two));
  });

  it("is made as documented: a header, a regulation a line, the hash of the hashes", async () => {
    expect(lines).toHaveLength(4);
    expect(JSON.parse(first)).toEqual({ ...parks, source });
    expect(gunzipSync(packOf(lines.slice(0, 3))).toString()).toBe(`${lines.join("\n")}\n`);
    expect(await faultOf(packOf([of(2), first, second]))).toBe("none");
  });

  it("is read in pieces of any size, and says how far it is", async () => {
    const bytes = await packed(two);
    const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const seen: number[] = [];
    const { regulations } = await readPack(pieces, { onProgress: (read) => seen.push(read) });
    expect(regulations).toEqual(two);
    expect(seen.at(-1)).toBe(bytes.length);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it("is stopped by its signal", async () => {
    await expect(readPack(streamOf(await packed(two)), { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
  });

  it("is not written where another number of regulations comes than its header says", async () => {
    await expect(bytesOf(writePack({ ...facts, count: 3 }, two))).rejects.toThrow(/altered/);
  });
});

describe("a pack of files", () => {
  it.each(Object.entries(SAMPLES))("has what the file has: %s", async (name, content) => {
    const drafts = await importFile(fileOf(name, content));
    const sent = drafts.map(({ regulation }) => ({ regulation }));
    const { regulations } = await readPack(streamOf(await packed(sent)));
    const hashes = (list: readonly SourcedRegulation[]) =>
      Promise.all(list.map(({ regulation }) => hashRegulation(regulation)));
    expect(await hashes(regulations)).toEqual(await hashes(sent));
  });
});

describe("what is no pack", () => {
  const depth = (levels: number) => {
    let units: unknown[] = [];
    for (let at = 0; at < levels; at++) units = [{ kind: "chapter", ordinal: 1, heading: "", units }];
    return changed(second, (value) => Object.assign(value, { units }));
  };

  const small = (at: number) =>
    JSON.stringify({
      ...bridges,
      id: `r${Math.imul(at, 2654435761) >>> 0}`,
      units: [{ kind: "clause", ordinal: 1, label: "第一条", paragraphs: [] }],
    });
  const many = Array.from({ length: 20_000 }, (_, at) => small(at));

  it.each<[string, Buffer, string]>([
    ["nothing", Buffer.alloc(0), "no-gzip 1"],
    ["text", Buffer.from("第一条"), "no-gzip 1"],
    ["no line", gzipSync(""), "cut-short 0"],
    ["another JSON", packOf(["{}"]), "no-pack 1"],
    ["another format", packOf([of(0).replace("clause-lens-pack", "x")]), "no-pack 1"],
    ["a later version", packOf([of(0).replace('"version":1', '"version":2')]), "newer 1"],
    ["no end line", gzipSync(`${of(1)}\n${first}\n`), "cut-short 2"],
    ["no JSON", packOf([of(1), "{"]), "no-json 2"],
    ["no UTF-8", packOf([of(1), Buffer.from([0x22, 0xff, 0x22])]), "no-utf8 2"],
    ["a list", packOf([of(1), "[]"]), "no-regulation 2"],
    [
      "a clause without a number",
      packOf([of(1), second.replace('"ordinal":1', '"ordinal":0')]),
      "no-regulation 2",
    ],
    [
      "an id that is a name of objects",
      packOf([of(1), second.replace('"bridges"', '"__proto__"')]),
      "no-regulation 2",
    ],
    ["containers five deep", packOf([of(1), depth(5)]), "no-regulation 2"],
    ["containers in endless number", packOf([of(1), depth(1000)]), "no-regulation 2"],
    ["fewer regulations than its header says", packOf([of(3), first, second]), "altered 4"],
    [
      "fewer than its end line says",
      packOf([of(2), first, second], JSON.stringify({ end: 3, sha256: "0".repeat(64) })),
      "altered 4",
    ],
    [
      "another hash",
      packOf([of(2), first, second], JSON.stringify({ end: 2, sha256: "0".repeat(64) })),
      "altered 4",
    ],
    ["lines after the end", packOf([...lines, first], "{}"), "altered 5"],
    [
      "a line too long",
      packOf([
        of(1),
        JSON.stringify("x".repeat(4_000_000)).replace(/xx/g, () => String(Math.random()).slice(2, 4)),
      ]),
      "too-large 2",
    ],
    ["a bomb", gzipSync(Buffer.alloc(3_000_000, "x")), "too-large 1"],
    ["too many lines", packOf([of(20_000), ...many]), "too-large 20001"],
  ])("%s", async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault);
  });

  it("containers four deep are read", async () => {
    expect(await faultOf(packOf([of(1), depth(4)]))).toBe("none");
  });

  it("is one cut off anywhere", async () => {
    const bytes = await packed(two);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await faultOf(bytes.subarray(0, length))).toMatch(/^(no-gzip|cut-short)/);
    }
  });

  it("is one with any byte changed, unless it still says the same", async () => {
    const plain = gunzipSync(await packed(two));
    for (let at = 0; at < plain.length; at += 13) {
      const bytes = Buffer.from(plain);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(await faultOf(gzipSync(bytes))).not.toBe("none");
    }
  });
});

describe("what a pack says beside", () => {
  it("is left behind: fields that are not known, and marks that turn text round", async () => {
    const line = second
      .replace('"title"', '"__proto__":{"polluted":1},"x":1,"title"')
      .replace("青山市桥梁", "青山市\u202e桥梁");
    const { regulations } = await readPack(streamOf(packOf([of(1), line])));
    expect(regulations).toEqual([{ regulation: bridges }]);
    expect(Object.getPrototypeOf(regulations[0]?.regulation)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });
});
