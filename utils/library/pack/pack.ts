/**
 * Packs: many regulations in one file, NDJSON compressed with gzip. A header, a regulation a line, an end line with their
 * number and a hash. .github/PACKS.md describes the format for those who make packs.
 */
import type { SourcedRegulation } from "../../regulation/entry.ts";
import {
  type Checked,
  type PackHeader,
  packEndFrom,
  packedRegulationFrom,
  packHeaderFrom,
} from "../../validation/packs.ts";
import { hex, sha256 } from "../hash.ts";
import { type LineOptions, LONGEST_LINE, linesOf } from "./lines.ts";
import { PackError, type PackFault } from "./pack-error.ts";

const VERSION = 1;

export interface Pack {
  header: PackHeader;
  regulations: SourcedRegulation[];
  /** Of its last line, in hexadecimal digits: right, or the pack is refused. */
  sha256: string;
}

/** SHA-256 over the SHA-256 of each line: browsers hash no streams, and a pack should not be in memory twice. */
class LineHash {
  readonly #digests: Uint8Array<ArrayBuffer>[] = [];

  async add(line: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#digests.push(await sha256(line));
  }

  async finish(): Promise<string> {
    return hex(await sha256(new Uint8Array(await new Blob(this.#digests).arrayBuffer())));
  }
}

type Regulations = Iterable<SourcedRegulation> | AsyncIterable<SourcedRegulation>;

/**
 * @param facts of the pack, with the number of regulations.
 * @returns the bytes of a pack; the same for the same regulations and facts. Fails with a PackError where a regulation is
 *   too large for one, or another number of them comes.
 */
export function writePack(
  facts: Omit<PackHeader, "format" | "version">,
  regulations: Regulations,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = linesFor({ format: "clause-lens-pack", version: VERSION, ...facts }, regulations);
  // ReadableStream.from is not in all browsers.
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await lines.return()),
  });
  return source.pipeThrough(new CompressionStream("gzip"));
}

async function* linesFor(
  header: PackHeader,
  regulations: Regulations,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  const hash = new LineHash();
  let count = 0;
  const encode = async (value: unknown) => {
    const bytes = encoder.encode(`${JSON.stringify(value)}\n`);
    const line = bytes.subarray(0, -1);
    if (line.length > LONGEST_LINE) throw new PackError("too-large", count + 2);
    await hash.add(line);
    return bytes;
  };
  yield await encode(header);
  for await (const { regulation, source } of regulations) {
    yield await encode({ ...regulation, ...(source && { source }) });
    count++;
  }
  if (count !== header.count) throw new PackError("altered", count + 2, `${count} regulations`);
  yield encoder.encode(`${JSON.stringify({ end: count, sha256: await hash.finish() })}\n`);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function parseLine(bytes: Uint8Array, line: number): unknown {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (error) {
    throw new PackError("no-utf8", line, undefined, error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PackError("no-json", line, String(error).slice(0, 100), error);
  }
}

function orThrow<T>(checked: Checked<T>, fault: PackFault, line: number): T {
  if ("fault" in checked) throw new PackError(fault, line, checked.fault);
  return checked.value;
}

function headerOf(bytes: Uint8Array): PackHeader {
  const header = orThrow(packHeaderFrom(parseLine(bytes, 1)), "no-pack", 1);
  if (header.version > VERSION) throw new PackError("newer", 1, `version ${header.version}`);
  return header;
}

/**
 * Reads a pack to its end; nothing of a pack that is not whole is given.
 *
 * @param stream the bytes of the file.
 * @throws PackError with the line; the signal's reason.
 */
export async function readPack(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  options: LineOptions = {},
): Promise<Pack> {
  const hash = new LineHash();
  const regulations: SourcedRegulation[] = [];
  let header: PackHeader | undefined;
  let sha256: string | undefined;
  let line = 0;
  for await (const bytes of linesOf(stream, options)) {
    line++;
    if (sha256 !== undefined) throw new PackError("altered", line, "more lines after the end line");
    if (!header) header = headerOf(bytes);
    else {
      const value = parseLine(bytes, line);
      const end = packEndFrom(value);
      sha256 = end?.sha256;
      if (!end) regulations.push(orThrow(packedRegulationFrom(value), "no-regulation", line));
      else if (end.end !== regulations.length || header.count !== regulations.length)
        throw new PackError("altered", line, `${regulations.length} regulations`);
      else if (end.sha256 !== (await hash.finish())) throw new PackError("altered", line, "another hash");
    }
    if (sha256 === undefined) await hash.add(bytes);
  }
  if (!header || sha256 === undefined) throw new PackError("cut-short", line);
  return { header, regulations, sha256 };
}
