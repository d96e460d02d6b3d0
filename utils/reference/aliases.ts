/** 以下简称《规则》: names that a page defines for its documents. */
import { readName } from "./names.ts";
import { openingBracket, type TitleSpan, titleEndingAt } from "./titles.ts";

export interface Alias {
  /** The name holds from here on. */
  at: number;
  name: string;
  /** The document it stands for; null where that cannot be read: the name then blocks. */
  title: string | null;
}

const DEFINITION = /以?下(?:统一?|均|合)?(?:简)?称(?:为|作)?[:：]?([^）)，。；]{1,40})/g;
const QUOTED = /[《“"‘「『]([^》”"’」』]{1,30})[》”"’」』]/g;
const PLAIN = /^[一-龥（）]{2,20}$/;
/** A plain name is one of a document only if it ends like one. */
const DOCUMENT_LIKE =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|协定|规程|规范|标准|意见|通知|纲要|方案|制度|合同|协议)$/;

/** The document before `at`, brackets and commas apart. */
function documentBefore(text: string, at: number, titles: readonly TitleSpan[]): string | null {
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
  if (text[end - 1] === "》") return titleEndingAt(titles, end)?.title ?? null;
  const name = readName(text, end);
  return name?.kind === "unbracketed" ? name.name : null;
}

/** @returns the aliases that a text defines, in order. */
export function findAliases(text: string, titles: readonly TitleSpan[]): Alias[] {
  if (!text.includes("称")) return [];
  return [...text.matchAll(DEFINITION)].flatMap(({ 0: found, 1: names = "", index }) => {
    let before = index;
    // 虹府发〔2018〕20号，以下简称…: the number stands in the same bracket.
    const from = Math.max(0, index - 60);
    const open = text.slice(from, index).lastIndexOf("（");
    if (open >= 0 && !text.slice(from + open, index).includes("）")) before = from + open;
    const title = documentBefore(text, before, titles);
    const quoted = [...names.matchAll(QUOTED)];
    const isTitle = names.includes("《");
    const at = index + found.length;
    const defined =
      quoted.length > 0 ? quoted.map(([, name = ""]) => name) : PLAIN.test(names) ? [names] : [];
    return defined
      .filter((name) => isTitle || DOCUMENT_LIKE.test(name) || (title !== null && quoted.length > 0))
      .map((name) => ({ at, name, title }));
  });
}
