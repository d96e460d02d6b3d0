/** What leads away from a document that the sentence has named. */
import { isShortTitle, plainNames, readName } from "../grammar/names.ts";

/** Another text with numbers of its own, made or agreed: 根据《…》签订的采购合同, 根据《…》，甲方. */
const OTHER_MADE =
  /[甲乙]方|(?:签[订署]|订立)了?[^，。；《》]{0,12}(?:合同|协议|契约|备忘录|责任书|承诺书|意向书)|(?:采购|买卖|租赁|承包|聘用|服务)合同|(?:制[定订]|出台|建立|印发)了?(?:自己|各自|配套|内部|相应)的?[^，。；《》]{0,10}(?:规则|办法|细则|方案|制度|措施|预案|规定|手册)|(?:制[定订]|出台|印发)了?(?![本该])[^，。；《》的]{0,8}(?:规则|办法|细则)/;
/** 《甲》与《乙》相比，前者第八条; 《甲》和《乙》分别在第六条、第八条; 《甲》第一条与《乙》第二条一致，第三条: not simply the nearer. */
const OF_TWO = /前者|分别|相比|[均都]在|一致|不同|相同|相[近似]|有别|冲突|抵触|矛盾/;
/** 《…》和某某印发的通知，第八条: of which of the two, the number alone does not tell. */
const JOINED_TEXT =
  /^(?:以及|[和与及、])[^，。；《》]{1,20}(?:通知|意见|方案|决定|文件|纪要|(?<![有相]关)规定)(?:的?(?:要求|精神|规定))?[，,]/;
/** 与《…》无关: named only to be set aside. */
const SET_ASIDE = /^(?:无关|没有关系)/;

/** What may stand between a name and a unit of its document: 行政诉讼法有关第六条, 地方组织法规定，第七十三条. */
const JOINT = /(?:[，,、（(：:]|[中里的]|有关|相关|规定|明确|要求|等(?:法律|法规|规定)?)$/;
/** A name and those words are no longer. */
const REACH = 60;
/** Names that no ordinary words end like: 作出规定, 提出意见. */
const PLAIN_TITLE = /(?:(?<!办)法|法典|条例|规则|细则|办法|章程)$/;

/** @returns the documents without 《》 that a text names where it ends, but for a few words: 行政诉讼法（. */
export function namesAtEnd(text: string): string[] {
  let rest = text.slice(-REACH);
  for (let joint = JOINT.exec(rest); joint; joint = JOINT.exec(rest)) {
    rest = rest.slice(0, joint.index);
    const name = PLAIN_TITLE.test(rest) ? readName(rest, rest.length) : null;
    if (name?.kind === "unbracketed" && !isShortTitle(name.name)) return [name.name];
  }
  return [];
}

/** The constitution is named in passing, and 上位法 names no law. */
const IN_PASSING = /^宪法|上位法$/;

/** Whether the words behind a title name another document: …和行政处罚法的规定. */
const namesOther = (text: string) =>
  OTHER_MADE.test(text) ||
  [text, text.replace(/^(?:以及|[和与及或、])/, "根据")].some((words) =>
    [...plainNames(words), ...namesAtEnd(words)].some((name) => !IN_PASSING.test(name)),
  );

/**
 * @param behind the words between a title, or a unit of its document, and another unit in the same sentence.
 * @param isOneOfSeveral whether the sentence names other documents before it.
 * @returns whether the unit may be of another document than the title's.
 */
export const leadsAway = (behind: string, isOneOfSeveral: boolean): boolean =>
  (isOneOfSeveral && OF_TWO.test(behind)) ||
  SET_ASIDE.test(behind) ||
  JOINED_TEXT.test(behind) ||
  namesOther(behind);
