/** Word files (.docx): the paragraphs of word/document.xml, with the numbers that Word counts and tables as lines. */
import { decodeText } from "../decode.ts";
import { ImportError } from "../import-error.ts";
import { attribute, scanMarkup, type Tag } from "../markup.ts";
import { type NumberedBy, Numbering, readNumberedBy, wordPrefix } from "../numbering.ts";
import { checkLength, type ImportWarning, type SourceText } from "../source-text.ts";
import { TableLines } from "../table-lines.ts";
import { Zip } from "../zip.ts";
import { joinTitle } from "./word-title.ts";

/** One line of a paragraph: w:br begins the next. */
export interface WordLine {
  text: string;
  /** Which paragraph of the file, from 0. */
  paragraph: number;
  isCentred: boolean;
  /** The largest size of its characters, in half points; 0 where only the style says. */
  size: number;
}

/** Their text is not printed: deleted, moved away, field codes, and the second reading of one drawing. */
const UNPRINTED = ["del", "moveFrom", "instrText", "delText"];

class Paragraph {
  text = "";
  isCentred = false;
  size = 0;
  style: string | undefined;
  numbered: NumberedBy = {};
}

/** Walks through document.xml. Text boxes stand inside paragraphs, and become lines of their own before them. */
class DocumentReader {
  readonly lines = new TableLines<WordLine>("　");
  readonly warnings: ImportWarning[] = [];
  readonly #prefix: string;
  readonly #numbering: Numbering;
  readonly #open: Paragraph[] = [];
  #count = 0;
  /** How deep inside elements that are not printed. */
  #unprinted = 0;
  #inText = false;
  #inProperties = 0;
  #counted = 0;

  constructor(prefix: string, numbering: Numbering) {
    this.#prefix = prefix;
    this.#numbering = numbering;
  }

  read(xml: string): void {
    for (const token of scanMarkup(xml, "xml")) {
      if (token.type === "text") {
        const paragraph = this.#open.at(-1);
        if (this.#inText && this.#unprinted === 0 && paragraph) paragraph.text += token.text;
      } else this.#tag(token);
    }
    while (this.#open.length > 0) this.#closeParagraph();
    if (this.#counted > 0)
      this.warnings.push({ code: "automatic-numbers", detail: `${this.#counted} numbers that Word counts` });
  }

  #tag(tag: Tag): void {
    if (tag.name === "mc:Fallback") {
      if (tag.type !== "empty") this.#unprinted += tag.type === "open" ? 1 : -1;
      return;
    }
    if (!tag.name.startsWith(this.#prefix)) return;
    const name = tag.name.slice(this.#prefix.length);
    if (UNPRINTED.includes(name)) {
      if (tag.type !== "empty")
        this.#unprinted = Math.max(0, this.#unprinted + (tag.type === "open" ? 1 : -1));
    } else if (tag.type === "close") this.#close(name);
    else {
      this.#start(name, tag);
      if (tag.type === "empty") this.#close(name);
    }
  }

  #start(name: string, tag: Tag): void {
    if (name === "p") this.#open.push(new Paragraph());
    else if (name === "tr") this.lines.openRow();
    else if (name === "tc") this.lines.openCell();
    else if (name === "t") this.#inText = true;
    else if (name === "pPr") this.#inProperties++;
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#unprinted > 0) return;
    if (this.#inProperties > 0) this.#property(paragraph, name, tag);
    else if (name === "br" || name === "cr") {
      const type = attribute(tag, `${this.#prefix}type`);
      if (type !== "page" && type !== "column") paragraph.text += "\n";
    } else if (name === "tab") paragraph.text += " ";
    else if (name === "noBreakHyphen") paragraph.text += "-";
    else if (name === "sz")
      paragraph.size = Math.max(paragraph.size, Number(attribute(tag, `${this.#prefix}val`)) || 0);
  }

  /** What the paragraph says of itself; the size of its end mark is none of its characters. */
  #property(paragraph: Paragraph, name: string, tag: Tag): void {
    const value = attribute(tag, `${this.#prefix}val`);
    if (name === "jc") paragraph.isCentred = value === "center";
    else if (name === "pStyle") paragraph.style = value;
    else if (name === "numId" || name === "ilvl") readNumberedBy(paragraph.numbered, tag, this.#prefix);
  }

  #close(name: string): void {
    if (name === "p") this.#closeParagraph();
    else if (name === "tr") this.lines.closeRow();
    else if (name === "t") this.#inText = false;
    else if (name === "pPr") this.#inProperties = Math.max(0, this.#inProperties - 1);
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    const { isCentred, size } = paragraph;
    const number = this.#count++;
    const text = this.#withNumber(paragraph, number);
    for (const line of text.split("\n")) this.lines.add({ text: line, paragraph: number, isCentred, size });
  }

  /** Empty paragraphs of a list are counted by Word only where they are not at its end; they print nothing we need. */
  #withNumber({ text, numbered, style }: Paragraph, at: number): string {
    if (text.trim() === "") return text;
    const number = this.#numbering.next(numbered, style);
    if (number === undefined) {
      this.warnings.push({ code: "number-unknown", line: at + 1, detail: text.slice(0, 20) });
      return text;
    }
    // WPS keeps lists on paragraphs whose number was typed as well.
    if (number === "" || text.trimStart().startsWith(number.trim())) return text;
    this.#counted++;
    return number + text.trimStart();
  }
}

async function readPart(zip: Zip, name: string): Promise<string> {
  const bytes = await zip.read(name);
  return bytes ? decodeText(bytes).text : "";
}

/** What else a zip file may be, by a part that only it has. */
function otherKind(names: readonly string[]): ImportError {
  if (names.includes("OFD.xml")) return new ImportError("ofd");
  const isOffice = names.some((name) => /^(?:xl|ppt)\/|^content\.xml$|^Index\/Document\.iwa$/.test(name));
  if (isOffice) return new ImportError("other-office");
  return new ImportError("archive", { detail: names.slice(0, 3).join(", ") });
}

/**
 * @returns the text of a .docx file, a line a paragraph or w:br; a title over several centred lines is one.
 * @throws ImportError where it is another kind of zip, damaged, or made to do harm.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const zip = new Zip(bytes);
  const { names } = zip;
  // An encrypted .docx is a compound file; see doc.ts.
  const main = names.find((name) => /^word\/document\d*\.xml$/.test(name));
  if (main === undefined) throw otherKind(names);
  const xml = await readPart(zip, main);
  const prefix = wordPrefix(xml);
  if (prefix === null) throw new ImportError("zip-damaged", { detail: `${main} is no Word text` });
  const numbering = new Numbering(
    await readPart(zip, "word/numbering.xml"),
    await readPart(zip, "word/styles.xml"),
  );
  const reader = new DocumentReader(prefix, numbering);
  reader.read(xml);
  const { lines, title } = joinTitle(reader.lines.lines);
  checkLength(lines);
  return { ...(title && { title }), lines, unit: "paragraph", facts: [], warnings: reader.warnings };
}
