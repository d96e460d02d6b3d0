/**
 * The language tables of the search. They are compiled when the extension is built (tables.build.ts) and passed in, so
 * that the same code runs in a page, a worker and on the command line.
 */
export interface Tables {
  /** Syllables without tones, each followed by the characters that are read so: "a阿啊 ai哀爱 …". */
  pinyin: string;
  /** Lines of an everyday word and its synonyms. */
  synonyms: string;
}

export const NO_TABLES: Tables = { pinyin: "", synonyms: "" };
