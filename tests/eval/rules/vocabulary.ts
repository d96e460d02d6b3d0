/**
 * The words of a vocabulary. A vocabulary is a text of words, separated by spaces or on lines of their own, or a JSON object
 * of such texts. Words before a colon are the class of the words behind it, and a line that begins with # is a comment.
 */

export interface Entry {
  /** The name of the file in its folder. */
  file: string;
  /** From 1. */
  line: number;
  word: string;
  /** Where the word begins and ends in the text of the file. */
  start: number;
  end: number;
}

/** @returns the words of a vocabulary in their order, each time that they stand in it. */
export function entriesOf(file: string, text: string): Entry[] {
  let lineStart = 0;
  return text.split("\n").flatMap((line, index) => {
    const words = line.startsWith("#") ? [] : [...line.matchAll(/[^\s:：",{}]+(?![^:：]*[:：])/g)];
    const found = words.map(({ 0: word, index: at }) => {
      const start = lineStart + at;
      return { file, line: index + 1, word, start, end: start + word.length };
    });
    lineStart += line.length + 1;
    return found;
  });
}

/** @returns the text without one word, and without the line that has no other. No space is left for it. */
export function withoutEntry(text: string, { start, end }: Pick<Entry, "start" | "end">): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = (text.indexOf("\n", end) + 1 || text.length + 1) - 1;
  const before = text.slice(lineStart, start).trimEnd();
  const after = text.slice(end, lineEnd).trim();
  if (after === "" && (before === "" || /[:：]$/.test(before)))
    return text.slice(0, lineStart) + text.slice(lineEnd + 1);
  const gap = after === "" || before === "" || /[:：]$/.test(before) ? "" : " ";
  return text.slice(0, lineStart) + before + gap + after + text.slice(lineEnd);
}

/** Whether a word can matter to a text: a pattern (with marks in it) always can, a plain word where it stands. */
export const mayMatter = ({ word }: Pick<Entry, "word">, text: string): boolean =>
  !/^[\p{L}\p{N}]+$/u.test(word) || text.includes(word);
