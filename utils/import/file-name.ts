/** Facts of a draft that the name of its file tells: where the title in it is that of the text, its date counts. */

import { readFileName } from "../regulation/source/file-name.ts";
import { titleKey } from "../regulation/title.ts";
import type { Fact } from "./source-text.ts";

const withoutBrackets = (title: string) => title.replace(/[《》〈〉\s]/g, "");

/**
 * Some files print 关于批准某条例的决议 where the database lists 关于批准《某条例》的决议.
 *
 * @param title as printed. @returns the title in the name of the file, where the two differ in 《》 alone.
 */
export function titleInName(file: string, title: string): Fact | undefined {
  const { title: name = "" } = readFileName(file) ?? {};
  const isSame = name !== title && name.includes("《") && withoutBrackets(name) === withoutBrackets(title);
  return isSame ? { name: "title", value: name, place: "file-name" } : undefined;
}

/** @param title of the regulation in the file. @returns the date of publication; undefined where the name has none. */
export function dateInName(file: string, title: string): Fact | undefined {
  const { title: name = "", published } = readFileName(file) ?? {};
  return published !== undefined && titleKey(name) === titleKey(title)
    ? { name: "issued", value: published, place: "file-name" }
    : undefined;
}
