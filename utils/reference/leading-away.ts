/** What leads away from a document that the sentence has named. */
import { plainNames } from "./names.ts";

/** Another text with numbers of its own, made or agreed: 根据《…》签订的采购合同. */
const OTHER_MADE =
  /(?:签[订署]|订立)了?[^，。；《》]{0,12}(?:合同|协议|契约)|(?:采购|买卖|租赁|承包|聘用|服务)合同|(?:制[定订]|出台|建立|印发)了?(?:自己|各自|配套|内部|相应)的?[^，。；《》]{0,10}(?:规则|办法|细则|方案|制度|措施|预案|规定|手册)|(?:制[定订]|出台|印发)了?(?![本该])[^，。；《》的]{0,8}(?:规则|办法|细则)/;
/** 《甲》与《乙》相比，前者第八条; 《甲》和《乙》分别在第六条、第八条: not simply the nearer one. */
const OF_TWO = /前者|分别|相比|[均都]在/;
/** 与《…》无关: named only to be set aside. */
const SET_ASIDE = /^(?:无关|没有关系)/;

/** Whether the words behind a title name another document: …和行政处罚法的规定. The constitution is named in passing. */
const namesOther = (text: string) =>
  OTHER_MADE.test(text) ||
  [text, text.replace(/^(?:以及|[和与及或、])/, "根据")].some((words) =>
    plainNames(words).some((name) => !name.startsWith("宪法")),
  );

/**
 * @param behind the words between a title, or a unit of its document, and another unit in the same sentence.
 * @param isOneOfSeveral whether the sentence names other documents before it.
 * @returns whether the unit may be of another document than the title's.
 */
export const leadsAway = (behind: string, isOneOfSeveral: boolean): boolean =>
  (isOneOfSeveral && OF_TWO.test(behind)) || SET_ASIDE.test(behind) || namesOther(behind);
