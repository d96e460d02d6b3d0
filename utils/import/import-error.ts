/** Why a file cannot be imported. Screens choose their words by the code; the English sentence is for the command line. */

/** By code: what is wrong, and the way out. */
const SENTENCES = {
  "too-large": ["the file is too large", "Import the text without pictures, or in parts"],
  "too-many-files": ["too many files at once", "Import them in portions, or as a pack"],
  empty: ["the file is empty", "Check that it was downloaded completely"],
  unreadable: ["the file could not be read from disk", "Check that it still exists and choose it again"],
  binary: ["this is no text", "Give a .docx, .doc, .txt, .md, .html or .json file"],
  pdf: ["PDF files are not imported", "Use the web page or the Word file of the same text"],
  ofd: ["OFD files are not imported", "Use the web page or the Word file of the same text"],
  picture: ["this is a picture", "Use a file with text: a scan has none"],
  rtf: ["RTF files are not imported", "Open it in Word or WPS and save it as .docx"],
  "other-office": ["this is no Word document", "Copy its text into a Word or text file"],
  "word-xml": ["this is Word's XML format", "Open it in Word or WPS and save it as .docx"],
  "web-archive": ["this is a web archive", "Save the page as HTML instead"],
  archive: ["this is an archive", "Unpack it and import the files in it"],
  pack: ["packs are imported by their own reader", "Import the pack alone"],
  encoding: ["the characters are in no known encoding", "Save the file as UTF-8 and import it again"],
  "too-long": ["the text is too long", "Import it in parts"],
  password: ["the file is protected by a password", "Open it in Word or WPS and save it without one"],
  "zip-damaged": ["the file is damaged", "Download it again, or open it in Word or WPS and save it anew"],
  "zip-bomb": [
    "the file unpacks to far more than a text has",
    "Do not use this file; get the text elsewhere",
  ],
  "xml-dtd": ["the file declares a document type, as no Word file does", "Do not use this file"],
  "doc-damaged": ["the Word file is damaged", "Open it in Word or WPS and save it as .docx"],
  "doc-too-old": ["this Word file is older than Word 97", "Open it in Word or WPS and save it as .docx"],
  "json-syntax": ["this is no valid JSON", "Check the file at this place"],
  "json-depth": ["the JSON is nested too deeply", "Give regulations in one of the two known forms"],
  "json-keys": ["the JSON has a key that could change programs", "Do not use this file"],
  "json-shape": [
    "the JSON holds no regulation in a known form",
    "Give title and provisions, or a regulation as exported",
  ],
  "no-clauses": [
    "no clauses numbered 第一条 or 一、",
    "Only texts with numbered clauses can be cited from the library",
  ],
  "numbers-counted": [
    "no clauses: Word counts the numbers, and they are not in the text of this file",
    "Open it in Word or WPS and save it as .docx",
  ],
  "no-title": ["no title stands before the first clause", "Put the title on a line of its own above it"],
  notice: ["this is a notice and no regulation", "If it issues a regulation, import that one"],
  fault: ["an unexpected fault of the importer", "Report it, with the file if you may"],
} as const satisfies Record<string, readonly [what: string, wayOut: string]>;

export type ImportErrorCode = keyof typeof SENTENCES;

interface Where {
  /** Counted from 1; of Word files the paragraph. */
  line?: number | undefined;
  /** What exactly: the key, the name of the part, the byte. */
  detail?: string | undefined;
}

export class ImportError extends Error {
  readonly code: ImportErrorCode;
  /** The name of the file; readers of formats do not know it, and leave it empty. */
  readonly file: string;
  readonly line?: number;
  readonly detail?: string;
  readonly wayOut: string;

  constructor(code: ImportErrorCode, { line, detail }: Where = {}, file = "") {
    const [what, wayOut] = SENTENCES[code];
    const place = [file, line].filter((part) => part !== undefined && part !== "").join(":");
    super(`${place ? `${place}: ` : ""}${what}${detail ? ` (${detail})` : ""}. ${wayOut}.`);
    this.name = "ImportError";
    this.code = code;
    this.file = file;
    if (line !== undefined) this.line = line;
    if (detail !== undefined) this.detail = detail;
    this.wayOut = wayOut;
  }

  /** @returns the same error, of a file. */
  of(file: string): ImportError {
    return new ImportError(this.code, { line: this.line, detail: this.detail }, file);
  }
}
