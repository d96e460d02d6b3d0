/** Whether paragraphs of a .doc file belong to lists whose numbers Word counts: they are missing from its text. */
import type { DocHeader } from "./doc.ts";

/** Which pair of the header points at the pages of paragraph formatting. */
const PARAGRAPH_PAGES = 13;
const PAGE = 512;
/** "This paragraph belongs to list N"; 0 takes it out, and 0xF801 says that it once did. */
const LIST_OF_PARAGRAPH = 0x460b;
const ONCE = 0xf801;

/** Operands by the three upper bits of an instruction, in bytes; 6 tells its length itself. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];

/** @returns whether formatting instructions put a paragraph into a list. */
function putsIntoList(instructions: Uint8Array): boolean {
  const view = new DataView(instructions.buffer, instructions.byteOffset, instructions.byteLength);
  for (let at = 0; at + 4 <= instructions.length; ) {
    const code = view.getUint16(at, true);
    if (code === LIST_OF_PARAGRAPH) {
      const list = view.getUint16(at + 2, true);
      return list !== 0 && list !== ONCE;
    }
    const size = OPERANDS[code >> 13] ?? 0;
    at += 2 + (size || 1 + (instructions[at + 2] ?? 0));
  }
  return false;
}

/** The instructions of each paragraph on a page of formatting: offsets count in words from its start. */
function* instructionsOn(page: Uint8Array): Generator<Uint8Array> {
  const runs = page[PAGE - 1] ?? 0;
  for (let run = 0; run < runs; run++) {
    const at = (page[(runs + 1) * 4 + run * 13] ?? 0) * 2;
    if (at === 0 || at + 2 > PAGE) continue;
    const words = page[at] ?? 0;
    const start = words === 0 ? at + 2 : at + 1;
    const length = words === 0 ? (page[at + 1] ?? 0) * 2 : words * 2 - 1;
    // The number of the style comes first.
    yield page.subarray(start + 2, Math.min(start + length, PAGE));
  }
}

/** @returns whether the formatting of any paragraph names a list. Damaged formatting names none. */
export function countsNumbers(header: DocHeader, document: Uint8Array, table: Uint8Array): boolean {
  const pages = header.table(table, PARAGRAPH_PAGES);
  const view = new DataView(pages.buffer, pages.byteOffset, pages.byteLength);
  const count = Math.max(0, Math.floor((pages.length - 4) / 8));
  for (let index = 0; index < count; index++) {
    const start = view.getUint32((count + 1) * 4 + index * 4, true) * PAGE;
    const page = document.subarray(start, start + PAGE);
    if (page.length < PAGE) continue;
    for (const instructions of instructionsOn(page)) if (putsIntoList(instructions)) return true;
  }
  return false;
}
