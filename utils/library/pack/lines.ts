/** The lines of a gzip stream as bytes, within limits: what comes out never takes more memory than the longest line. */
import { PackError } from "./pack-error.ts";

/** Bytes of a line. The longest regulation known has 0.6 MB. */
export const LONGEST_LINE = 4_000_000;
const MOST_LINES = 20_000;
/** Bytes that come of one byte. Regulations come to 5; a bomb to 1,000. */
const MOST_EXPANSION = 200;
/** Bytes in all: four national libraries. All of a pack is in memory before any of it is saved. */
const MOST_UNPACKED = 300_000_000;

const NEWLINE = 0x0a;

export interface LineOptions {
  /** Told of the compressed bytes read so far. */
  onProgress?: ((bytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** @returns the stream, counted as it is read. */
function counted(stream: ReadableStream<Uint8Array<ArrayBuffer>>, count: (bytes: number) => void) {
  return stream.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        count(chunk.length);
        controller.enqueue(chunk);
      },
    }),
  );
}

/** Bytes of a line that is not whole yet. */
class Rest {
  #parts: Uint8Array<ArrayBuffer>[] = [];
  length = 0;

  add(part: Uint8Array<ArrayBuffer>): void {
    this.#parts.push(part);
    this.length += part.length;
  }

  /** @returns all of it, and forgets it. */
  take(): Uint8Array<ArrayBuffer> {
    const [only] = this.#parts;
    const whole = this.#parts.length === 1 && only ? only : new Uint8Array(this.length);
    let at = 0;
    if (whole !== only) {
      for (const part of this.#parts) {
        whole.set(part, at);
        at += part.length;
      }
    }
    this.#parts = [];
    this.length = 0;
    return whole;
  }
}

/**
 * @param stream compressed with gzip.
 * @returns each line without its end, also the last one where it has none.
 * @throws PackError "no-gzip", "cut-short" or "too-large"; the signal's reason.
 */
export async function* linesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  { onProgress, signal }: LineOptions = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let packed = 0;
  let unpacked = 0;
  let lines = 0;
  const rest = new Rest();
  const take = () => {
    lines++;
    if (lines > MOST_LINES) throw new PackError("too-large", lines, `more than ${MOST_LINES} lines`);
    return rest.take();
  };
  const add = (part: Uint8Array<ArrayBuffer>) => {
    rest.add(part);
    if (rest.length > LONGEST_LINE)
      throw new PackError("too-large", lines + 1, `longer than ${LONGEST_LINE} bytes`);
  };
  const source = counted(stream, (bytes) => {
    packed += bytes;
  });
  try {
    for await (const chunk of source.pipeThrough(new DecompressionStream("gzip"))) {
      signal?.throwIfAborted();
      unpacked += chunk.length;
      if (unpacked > packed * MOST_EXPANSION)
        throw new PackError("too-large", lines + 1, "packed too tightly");
      if (unpacked > MOST_UNPACKED)
        throw new PackError("too-large", lines + 1, `more than ${MOST_UNPACKED} bytes`);
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        add(chunk.subarray(start, end));
        yield take();
        start = end + 1;
      }
      if (start < chunk.length) add(chunk.subarray(start));
      onProgress?.(packed);
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new PackError(lines === 0 ? "no-gzip" : "cut-short", lines + 1, error.message, error);
  }
  if (rest.length > 0) yield take();
}
