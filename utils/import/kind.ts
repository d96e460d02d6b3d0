/** What a file is, by its first bytes and its text. Names lie: many old .doc files are handed out as .docx. */
import { ImportError, type ImportErrorCode } from "./import-error.ts";

/** Formats that are told by their bytes: a zip may be .docx, a compound file .doc. */
export type Container = "zip" | "compound" | "text";
export type TextKind = "plain" | "html" | "markdown" | "json";

const latin1 = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length));

const SIGNATURES: readonly [start: string, is: Container | ImportErrorCode][] = [
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound"],
  // Word 2.0 to 6.0 wrote files without a container.
  ["\xdb\xa5", "doc-too-old"],
  ["%PDF", "pdf"],
  ["{\\rtf", "rtf"],
  ["\x1f\x8b", "pack"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf", "archive"],
  ["\xff\xd8\xff", "picture"],
  ["\x89PNG", "picture"],
  ["GIF8", "picture"],
  ["BM", "picture"],
  ["II*\x00", "picture"],
  ["MM\x00*", "picture"],
];

/**
 * @returns which of the readers takes the file.
 * @throws ImportError that names what it is instead.
 */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new ImportError("empty");
  const start = latin1(bytes, 8);
  const [, is = "text"] = SIGNATURES.find(([signature]) => start.startsWith(signature)) ?? [];
  if (is === "zip" || is === "compound" || is === "text") return is;
  // A text may begin with the letters BM.
  if (is === "picture" && start.startsWith("BM") && !bytes.subarray(0, 64).includes(0)) return "text";
  throw new ImportError(is);
}

/** How far into a text tags and headings are looked for. */
const BEGINNING = 4096;

/**
 * @param text decoded, whole or its beginning.
 * @returns how a text is marked up.
 * @throws ImportError for formats that are text and are not read.
 */
export function textKindOf(text: string): TextKind {
  const start = text.slice(0, BEGINNING).trimStart();
  if (start === "") throw new ImportError("empty");
  if (/^[[{]\s*["{[\]}]/.test(start)) return "json";
  if (/^mime-version:|^from: <saved by/i.test(start)) throw new ImportError("web-archive");
  if (/^<\?xml|^<(?:w:wordDocument|pkg:package)/.test(start) && !/<html[\s>]/i.test(start))
    throw new ImportError(/w:wordDocument|pkg:package/.test(start) ? "word-xml" : "other-office");
  if (/^<!doctype html|^<html[\s>]|<(?:body|p|div|span|table|meta|br)(?:\s[^<>]*)?\/?>/i.test(start)) {
    // Markdown may hold a few tags; a heading or a front matter comes first there.
    return /^(?:# |---\s*\n)/.test(start) ? "markdown" : "html";
  }
  return /^---[ \t]*\r?\n|^#{1,6} \S/m.test(start) ? "markdown" : "plain";
}
