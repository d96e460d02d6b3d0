/**
 * Parts of a zip file, for Word files. Sizes are limited as the bytes come out, not as the file tells them; what was
 * told is compared afterwards. Only the parts that are asked for are unpacked.
 */
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./limits.ts";

interface Entry {
  name: string;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  /** Of its local header. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment after it. */
const LONGEST_END = 22 + 0xffff;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** What stands in place of a size that needs 64 bits. */
const ZIP64 = 0xffffffff;

const damaged = (detail: string) => new ImportError("zip-damaged", { detail });

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The end record: how many entries there are, and where the first one is listed. */
function readEnd(view: DataView): { count: number; start: number } {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, view.byteLength - LONGEST_END); at--) {
    if (view.getUint32(at, true) !== END) continue;
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw damaged("no list of entries: it may break off");
}

function readEntries(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const { count, start } = readEnd(view);
  if (count > LIMITS.zipEntries) throw new ImportError("zip-bomb", { detail: `${count} entries` });
  const names = new TextDecoder();
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged("list of entries");
    const nameLength = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    const flags = view.getUint16(at + 8, true);
    if (flags & ENCRYPTED) throw new ImportError("password");
    const entry = {
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Two entries of one name: readers differ on which is meant.
    if (entries.has(name)) throw damaged(`two entries ${name}`);
    entries.set(name, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** @throws ImportError as soon as more comes out than a text may have, or more than a packed byte can honestly give. */
function checkSize(name: string, size: number, packed: number): void {
  const isTooDense = size > LIMITS.zipRatioFrom && size > packed * LIMITS.zipRatio;
  if (size > LIMITS.textBytes || isTooDense)
    throw new ImportError("zip-bomb", { detail: `${name}: more than ${size} bytes from ${packed}` });
}

/** Bytes are given to the unpacker in portions: it works ahead by one, and one may become 1,032 times as much. */
const PORTION = 4096;

function inPortions(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + PORTION));
      at += PORTION;
    },
  });
}

async function unpack(packed: Uint8Array, name: string): Promise<Uint8Array> {
  const reader = inPortions(packed).pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      size += read.value.length;
      checkSize(name, size, packed.length);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error instanceof ImportError ? error : damaged(name);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** @throws ImportError where the list of entries is damaged, too long, or says that they are encrypted. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readEntries(bytes, this.#view);
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * @returns the bytes of an entry; null where there is none of that name.
   * @throws ImportError where it is damaged, unpacks to too much, or is not what was told.
   */
  async read(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const packed = this.#packedBytes(entry);
    if (entry.method !== 0 && entry.method !== DEFLATED) throw damaged(`${name}: method ${entry.method}`);
    if (entry.method === 0) checkSize(name, packed.length, packed.length);
    const bytes = entry.method === 0 ? packed : await unpack(packed, name);
    if (bytes.length !== entry.unpacked)
      throw damaged(`${name}: ${entry.unpacked} bytes told, ${bytes.length} found`);
    if (checksumOf(bytes) !== entry.checksum) throw damaged(`${name}: checksum`);
    return bytes;
  }

  #packedBytes({ name, offset, packed, unpacked }: Entry): Uint8Array {
    if (packed === ZIP64 || unpacked === ZIP64)
      throw new ImportError("zip-bomb", { detail: `${name}: 64-bit size` });
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL) throw damaged(name);
    const start =
      offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    if (start + packed > this.#bytes.length) throw damaged(`${name}: it may break off`);
    return this.#bytes.subarray(start, start + packed);
  }
}
