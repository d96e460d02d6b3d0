/** Documents that a page speaks of in plain words. Where it does, nobody means the default by a bare number. */
import { lawAtEnd } from "../grammar/laws.ts";
import { isShortTitle, readName } from "../grammar/names.ts";

const ANY_NAME = /党章|[一-龥](?:法典?|条例|规则|细则|章程)/g;
const ISSUED = /人民政府|国务院|委员会|[省市区县]|中国|工会/;

/** 比赛规则如下, 活动规则：, 考勤细则规定, and a line that ends in 消防条例: any document by its name. */
const IS_GIVEN = /^(?:如下|全文|规定|明确|[：:]|$)/;

const KINDS = "(?:规约|公约|规程|公告|招标文件|通知书|须知|守则|简章|声明|备忘录|责任书|承诺书|责任制|纪律)";
/** 遵守竞赛规程, 根据上级文件, 招标文件规定: a text that is applied; 考生须知： and a line 用户须知: one that is printed. */
const OTHER_TEXT = new RegExp(
  `(?:根据|依据|依照|按照|违反|遵守|遵照)[一-龥]{0,12}(?:${KINDS}|文件)|${KINDS}(?:规定|约定|要求)|` +
    `^[一-龥]{2,20}${KINDS}(?:(?<!公告|通知书)$|[：:]|如下)`,
);

/** Whether a text speaks of a document by its plain name, in whatever words: 行政处罚法规定, 民法典知识问答. */
export function mentionsDocument(text: string): boolean {
  if (OTHER_TEXT.test(text.trim())) return true;
  for (const { 0: found, index } of text.matchAll(ANY_NAME)) {
    const end = index + found.length;
    if (found === "党章") return true;
    if (lawAtEnd(text.slice(Math.max(0, end - 40), end)) !== "") return true;
    if (found.endsWith("法")) continue;
    const name = readName(text, end);
    if (name?.kind !== "unbracketed") continue;
    if (ISSUED.test(name.name)) return true;
    if (IS_GIVEN.test(text.slice(end, end + 2)) && !isShortTitle(name.name)) return true;
  }
  return false;
}

/** @returns the names without 《》 that a page's title contains, whole ones only. */
export function namesIn(title: string): string[] {
  return [...title.matchAll(/[一-龥](?:条例|办法|规定|规则|细则)/g)].flatMap(({ 0: found, index }) => {
    const name = readName(title, index + found.length);
    return name?.kind === "unbracketed" && !isShortTitle(name.name) ? [name.name] : [];
  });
}
