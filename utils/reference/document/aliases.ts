/** 以下简称《规则》: names that a page defines for its documents. */

import { readName } from "../grammar/names.ts";
import { openingBracket, type TitleSpan, titleEndingAt } from "../grammar/titles.ts";
import { type EditionMark, editionMark } from "./editions.ts";

export interface Alias {
  /** The name holds from here on. */
  at: number;
  name: string;
  /** The document it means; null where that cannot be read: the name then blocks. */
  title: string | null;
  /** The edition that is defined with it: 2022年修订的《…》（以下简称《新规则》）. */
  edition?: EditionMark;
}

const DEFINITION =
  /(?:以?下(?:分别)?(?:统一?|均|合)?简?称|(?<=[（(，])(?:统|合)?简称)(?:为|作)?[:：]?([^）)，。；]{1,40})/g;
/** 《规则》, “规则”, “《规则》”. */
const QUOTED = /[《“"‘「『]{1,2}([^《》“”"‘’」』]{1,30})[》”"’」』]/g;
const PLAIN = /^[一-龥（）]{2,20}$/;
/** A plain name is one of a document only if it ends like one. */
const DOCUMENT_LIKE =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|协定|规程|规范|标准|意见|通知|纲要|方案|制度|合同|协议)$/;

/** The document before `at`, brackets and commas apart. @param until where the words of its edition end. */
function documentBefore(
  text: string,
  at: number,
  titles: readonly TitleSpan[],
  until = at,
): Pick<Alias, "title" | "edition"> & { start: number } {
  let end = at;
  for (let count = 0; count < 6; count++) {
    const character = text.charAt(end - 1);
    if (character === "（" || character === "(" || character === "，" || character === ",") end--;
    else if (character === "）" || character === ")") {
      const open = openingBracket(text, end);
      if (open < 0) break;
      end = open;
    } else break;
  }
  const span = text[end - 1] === "》" ? titleEndingAt(titles, end) : undefined;
  if (span) {
    const edition = editionMark(text, span.start, span.end, until);
    return { start: span.start, title: span.title, ...(edition && { edition }) };
  }
  const name = text[end - 1] === "》" ? null : readName(text, end);
  return { start: name?.start ?? end, title: name?.kind === "unbracketed" ? name.name : null };
}

/** 《甲》《乙》（以下分别简称《一》《二》）: as many titles in a row as names. */
function documentsBefore(
  text: string,
  last: ReturnType<typeof documentBefore>,
  count: number,
  titles: readonly TitleSpan[],
): ReturnType<typeof documentBefore>[] {
  const found = [last];
  while (found.length < count) {
    const before = text.slice(0, found[0]?.start ?? 0).replace(/[、和及与]$/, "");
    found.unshift(documentBefore(text, before.length, titles));
  }
  return found;
}

/** @returns the aliases that a text defines, in order. */
export function findAliases(text: string, titles: readonly TitleSpan[]): Alias[] {
  if (!text.includes("称")) return [];
  return [...text.matchAll(DEFINITION)].flatMap(({ 0: found, 1: names = "", index }) => {
    let before = index;
    // 虹府发〔2018〕20号，以下简称…: the number is in the same bracket.
    const from = Math.max(0, index - 60);
    const open = text.slice(from, index).lastIndexOf("（");
    if (open >= 0 && !text.slice(from + open, index).includes("）")) before = from + open;
    const last = documentBefore(text, before, titles, index);
    const quoted = [...names.matchAll(QUOTED)];
    const isTitle = names.includes("《");
    const at = index + found.length;
    const named = quoted.length > 0 ? quoted.map(([, name = ""]) => name) : PLAIN.test(names) ? [names] : [];
    // 《甲》《乙》（以下统称《规则》）: the one name means neither alone.
    const isForSeveral =
      /[统合均]/.test(found.slice(0, 4)) && /[》、和及与]$/.test(text.slice(0, last.start));
    const documents = /分别/.test(found) ? documentsBefore(text, last, named.length, titles) : [];
    return named
      .filter((name) => isTitle || DOCUMENT_LIKE.test(name) || (last.title !== null && quoted.length > 0))
      .map((name, which) => {
        const { title, edition } = documents[which] ?? last;
        return { at, name, title: isForSeveral ? null : title, ...(edition && { edition }) };
      });
  });
}
