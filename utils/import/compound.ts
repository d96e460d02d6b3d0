/** Streams of a compound file (OLE2), the container of .doc: chains of sectors, small streams in one of mini sectors. */
import { ImportError } from "./import-error.ts";
import { LIMITS } from "./limits.ts";

/** Sector numbers from here on mean the end of a chain, or nothing. */
const LAST = 0xfffffffa;
const HEADER = 512;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

const damaged = (detail: string) => new ImportError("doc-damaged", { detail });

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
}

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #cutoff: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #mini: Uint8Array;
  readonly #entries: Entry[];

  /** @throws ImportError where its tables are damaged. */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER) throw damaged("header");
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged("sector size");
    this.#sectorSize = 1 << shift;
    this.#miniSize = 1 << miniShift;
    this.#cutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    this.#entries = this.#readEntries(this.#chain(this.#view.getUint32(48, true)));
    this.#miniFat = words(this.#chain(this.#view.getUint32(60, true)));
    const root = this.#entries.find(({ type }) => type === ROOT);
    this.#mini = root ? this.#chain(root.start) : new Uint8Array();
  }

  get names(): string[] {
    return this.#entries.map(({ name }) => name);
  }

  /** @returns the bytes of a stream; null where there is none of that name. */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.find((each) => each.name === name && each.type === STREAM);
    if (!entry) return null;
    const bytes = entry.size < this.#cutoff ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (bytes.length < entry.size) throw damaged(`${name} breaks off`);
    return bytes.subarray(0, entry.size);
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    // The last sector of a file may be short.
    if (start >= this.#bytes.length) throw damaged(`sector ${number}`);
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** The table of sectors; where its own sectors are is told in the header, and in a chain of more. */
  #readFat(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize);
    const numbers = Array.from({ length: 109 }, (_, index) => this.#view.getUint32(76 + index * 4, true));
    let next = this.#view.getUint32(68, true);
    for (let count = 0; next < LAST; count++) {
      if (count > most) throw damaged("circle of sectors");
      const more = words(this.#sector(next));
      numbers.push(...more.subarray(0, -1));
      next = more.at(-1) ?? LAST;
    }
    const used = numbers.filter((number) => number < LAST);
    if (used.length > most) throw damaged("table of sectors");
    return words(
      join(
        used.map((number) => this.#sector(number)),
        this.#sectorSize,
      ),
    );
  }

  #chain(start: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let number = start; number < LAST; number = this.#fat[number] ?? LAST) {
      // No chain is longer than the file, unless it runs in a circle.
      if (sectors.length * this.#sectorSize > this.#bytes.length) throw damaged("circle of sectors");
      sectors.push(this.#sector(number));
    }
    return join(sectors, this.#sectorSize);
  }

  #miniChain(start: number): Uint8Array {
    const sectors: Uint8Array[] = [];
    for (let number = start; number < LAST; number = this.#miniFat[number] ?? LAST) {
      if (sectors.length * this.#miniSize > this.#mini.length) throw damaged("circle of sectors");
      const at = number * this.#miniSize;
      if (at >= this.#mini.length) throw damaged(`small sector ${number}`);
      sectors.push(this.#mini.subarray(at, at + this.#miniSize));
    }
    return join(sectors, this.#miniSize);
  }

  #readEntries(bytes: Uint8Array): Entry[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const names = new TextDecoder("utf-16le");
    const count = Math.min(Math.floor(bytes.length / ENTRY), LIMITS.zipEntries);
    return Array.from({ length: count }, (_, index) => {
      const at = index * ENTRY;
      const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      return {
        name: names.decode(bytes.subarray(at, at + length)),
        type: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    });
  }
}

/** @param size of each; the last may be shorter, and is filled with zeros. */
function join(sectors: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(sectors.length * size);
  for (const [index, sector] of sectors.entries()) bytes.set(sector, index * size);
  return bytes;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
