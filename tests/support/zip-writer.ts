/** Zip files as tests need them: right ones, and ones that lie. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  name: string;
  data: string | Uint8Array;
  /** Not deflated. */
  isStored?: boolean;
  /** What the headers tell, where it is not the truth. */
  told?: { size?: number; packed?: number; checksum?: number; flags?: number; method?: number };
  /** Packed bytes to write instead of the data deflated. */
  packed?: Uint8Array;
}

interface Header {
  signature: number;
  lead: number[];
  tail: number[];
}

function write16(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value & 0xffff, index * 2);
  return buffer;
}

function write32(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value >>> 0, index * 4);
  return buffer;
}

function headerOf(
  { signature, lead, tail }: Header,
  sizes: readonly number[],
  name: Buffer,
  more: Buffer,
): Buffer {
  return Buffer.concat([
    write32([signature]),
    write16(lead),
    write32(sizes),
    write16([name.length]),
    write16(tail),
    more,
    name,
  ]);
}

/** @returns the bytes of a zip file with these parts. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const bodies: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, isStored, told = {}, packed: given } of parts) {
    const raw = Buffer.from(data);
    const packed = Buffer.from(given ?? (isStored ? raw : deflateRawSync(raw)));
    const encoded = Buffer.from(name);
    const method = told.method ?? (isStored ? 0 : 8);
    const {
      flags = 0x0800,
      checksum = crc32(raw),
      size = raw.length,
      packed: packedSize = packed.length,
    } = told;
    const sizes = [checksum, packedSize, size];
    const lead = [20, flags, method, 0, 0x21];
    bodies.push(
      headerOf({ signature: 0x04034b50, lead, tail: [0] }, sizes, encoded, Buffer.alloc(0)),
      packed,
    );
    const more = Buffer.concat([write16([0, 0, 0]), write32([0, offset])]);
    central.push(headerOf({ signature: 0x02014b50, lead: [20, ...lead], tail: [0] }, sizes, encoded, more));
    offset += 30 + encoded.length + packed.length;
  }
  const list = Buffer.concat(central);
  const end = Buffer.concat([
    write32([0x06054b50]),
    write16([0, 0, parts.length, parts.length]),
    write32([list.length, offset]),
    write16([0]),
  ]);
  return Uint8Array.from(Buffer.concat([...bodies, list, end]));
}
