/** Every limit of an import in one place. The longest regulation known has 197,000 characters and 1,260 clauses. */

const MB = 1024 * 1024;

export const LIMITS = {
  /** A Word file may carry pictures; nothing else comes near. Larger files are refused before they are read. */
  fileBytes: 50 * MB,
  /** Plain text, pages, JSON and one part of a Word file: 80 times the longest regulation in UTF-8. All is in memory at once. */
  textBytes: 16 * MB,
  /** Characters that are parsed: 20 times the longest regulation. */
  characters: 4_000_000,
  /** Lines of one text, empty ones too. */
  lines: 200_000,
  /** What stands above the first clause: title, 题注, 目录, 序言. Among 1,346 laws without 目录 at most 938 characters. */
  frontCharacters: 100_000,
  /** One line of it. Titles and 题注 are looked for in it, by expressions that are quick on lines. */
  frontLine: 5000,
  /** Files of one import: all local regulations of a province. */
  files: 2000,
  /** Entries of a Word file: usually 14 to 30, and one a picture. */
  zipEntries: 2000,
  /** Unpacked bytes for each packed one. Word files reach 13; deflate itself ends at 1,032. */
  zipRatio: 200,
  /** Below this a high ratio does no harm: a short part of equal lines. */
  zipRatioFrom: MB,
  /** Levels of JSON. A list of regulations has 18 at most: 编 分编 章 节 条 款 项 目, each an object in a list. */
  jsonDepth: 32,
  /** Elements of a page inside each other; deeper ones count as the one above. Of 51 real pages none has more than 17. */
  htmlDepth: 256,
  /** Regulations in one JSON file. More is what packs are for. */
  jsonRegulations: 2000,
} as const;
