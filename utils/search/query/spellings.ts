/** What users write around the name of a regulation: 请问新公司法, 公司法（2023年修订）, 民法典侵权责任编. */

/** What the name of a regulation ends in, as part of an expression. */
export const KIND = "(?:法典|法(?!典)|条例|规则|规定|办法)";

/** What a sentence cites with. */
const CITING = "(?:应当?|可以)?(?:依照|按照|根据|依据|违反了?|适用|参照)";
const LEADING = new RegExp(`^(?:${CITING})`);
const BEFORE = new RegExp(
  `^(?:${CITING}|请问|什么是|查看?|看|详?见|参见|关于|结合|援引|对照|引用|触犯|涉嫌|我国|中国|现行|最新版?|新修订的?|新版?|旧版?|(?:19|20)\\d{2}年?版?)的?`,
);
const YEAR = "(?:19|20)\\d{2}年?";
/** The edition behind a title, or behind a whole reference. */
const BRACKETED_EDITION = new RegExp(`\\(${YEAR}(?:修[订正改]|版|本)*\\)$`);
const BEHIND = new RegExp(
  `\\(?${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:修[订正改]|通过|公布|版|本)*\\)?$|\\(?(?:最新|现行|新)版?\\)?$|的?(?:全文|原文)$`,
);
/** A part of it, behind its whole title; 民法总则 was a law of its own. */
const DIVISION = new RegExp(
  `^(?!民法总则)(.*?(?:${KIND}|》))的?((?:第[一二三四五六七八九十百\\d]+|[^《》第]{1,8}?)分?[编章节]|总则|分则|附则)$`,
);

/** One regulation is asked for, in the edition that the library has. @returns the text without an edition in brackets. */
export const withoutEdition = (text: string): string => text.replace(BRACKETED_EDITION, "");

/** @returns the name as a sentence cites it, without the sentence. */
export const cited = (name: string): string => withoutEdition(name).replace(LEADING, "");

/** @returns the name without all that users write around it; the same where there is nothing. */
export function bareName(name: string): string {
  let bare = name;
  for (let before = ""; bare !== before; ) {
    before = bare;
    const less = bare.replace(BEHIND, "").replace(BEFORE, "");
    if (less.length > 1) bare = less;
  }
  return bare;
}

/** @returns the name of a regulation and of a part of it, or null where no part is named: 民法典侵权责任编. */
export function divided(name: string): { regulation: string; part: string } | null {
  const [, regulation = "", part = ""] = DIVISION.exec(name) ?? [];
  return regulation && part ? { regulation, part } : null;
}

/** 违法, 司法 and 执法 are what somebody does; 公司法 is a law. */
const DOCUMENT =
  /^(.{2,}?)(?:法典?|条例|[规通总细准守]则|规定|办法|司法解释|(?<=法典?)(?<!司法)解释|修正案)(?:实施(?:条例|细则|办法))?$/;
const DOING = /(?:[方立执违合非守普用枉]|(?<!公)司)法$/;
/** Of the courts, after what they are about: 关于审理民间借贷案件适用法律若干问题的规定. */
const OFFICIAL =
  /关于(?:审理|办理|处理|适用)?(.{2,}?)(?:(?:纠纷|刑事|民事|行政)*案件)?(?:(?:具体)?[适应]用法律)?(?:(?:若干|有关)*问题)?的(?:解释|规定|意见|决定|批复)$/;

/** What a kind of document is called by, and none of them: 暂行规定, 实施细则, 工作条例. */
const ANY = /^(?:暂行|试行|实施|施行|工作|管理|处理|具体|若干|特别|补充|配套|单行|自治)+$/;
/** Everybody speaks of these: 外事规定, 加班规定, 考核办法; a document says more in its name, 年休假管理规定. */
const LOOSE_KIND = /(?:规定|办法)$/;
const SAYS_MORE = /管理|暂行|试行|实施|若干|特别|处理|监督|.{5}/;

/** @returns whether a name says too little for a document that is called by it. */
export function isVague(name: string): boolean {
  const subject = subjectOf(name);
  if (subject === null || ANY.test(subject)) return true;
  return LOOSE_KIND.test(name) && !SAYS_MORE.test(subject);
}

/** @returns what a document is about that is called by nothing but this name, 工伤保险 of 工伤保险条例; null for other words. */
export const subjectOf = (name: string): string | null =>
  DOING.test(name) ? null : ((OFFICIAL.exec(name) ?? DOCUMENT.exec(name))?.[1] ?? null);
