/** What readers write around the name of a regulation: 请问新公司法, 公司法（2023年修订）, 民法典侵权责任编. */

/** What the name of a regulation ends in, as part of an expression. */
export const KIND = "(?:法典|法(?!典)|条例|规则|规定|办法)";

const BEFORE =
  /^(?:请问|什么是|查看?|看|详?见|参见|关于|结合|援引|对照|引用|触犯|涉嫌|违反了?|依照?|按照?|我国|中国|现行|最新版?|新修订的?|新版?|旧版?|(?:19|20)\d{2}年?版?)的?/;
const EDITION =
  /\(?(?:19|20)\d{2}年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:修[订正改]|通过|公布|版|本)*\)?$|\(?(?:最新|现行|新)版?\)?$/;
/** A part of it, behind its whole title. */
const DIVISION = new RegExp(
  `^(.*?(?:${KIND}|》))的?((?:第[一二三四五六七八九十百\\d]+|[^《》第]{1,8}?)分?[编章节]|总则|分则|附则)$`,
);

/** @returns the name without what stands around it; the same where nothing does. */
export function bareName(name: string): string {
  let bare = name;
  for (let before = ""; bare !== before; ) {
    before = bare;
    const less = bare.replace(EDITION, "").replace(BEFORE, "");
    if (less.length > 1) bare = less;
  }
  return bare;
}

/** @returns the name of a regulation and of a part of it, or null where no part is named: 民法典侵权责任编. */
export function divided(name: string): { regulation: string; part: string } | null {
  const [, regulation = "", part = ""] = DIVISION.exec(name) ?? [];
  return regulation && part ? { regulation, part } : null;
}
