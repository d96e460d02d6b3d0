/**
 * What a search knows of the language, made when the extension is built (tables.build) and handed in, so that the
 * same code runs in a page, a worker and on the command line.
 */
export interface Tables {
  /** Syllables without tones, each followed by the characters that are read so: "a阿啊 ai哀爱 …". */
  pinyin: string;
  /** Lines of an everyday word and the words of law that stand for it. */
  everyday: string;
}

export const NO_TABLES: Tables = { pinyin: "", everyday: "" };
