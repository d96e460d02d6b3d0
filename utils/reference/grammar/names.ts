/**
 * The words to the left of a unit that name its document without 《》: 本办法, 该条例, 刑法, 国家赔偿法.
 */

import { lawAtEnd } from "../../regulation/laws.ts";
import { titleKey } from "../../regulation/title.ts";
import { maySetOff, nameStart } from "./name-start.ts";

const SUFFIX =
  /(?:宪?法典?|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|条约|协定|议定书|通则|总则|分则|附则|规范|规程|标准|意见|通知|纲要|方案|修正案|制度|宪章|守则|指引|指南|公告|批复|规约)$/;
const LAST_CHARACTERS = new Set("法典例定则细释程约书案见知要度范准章南引告复".split(""));

/** 依法, 方法, 违法, 看法… end in 法 and are no law; 基本 + 规定 names nothing. */
const NO_LAW = /(?:[方依违执司立非合守普书手算说看想无做枉]|(?<!适)用)法$/;
const GENERIC =
  /^(?:国家|有关|相关|若干|法律|行政法规|地方性法规|规章|基本|上述|前述|下列|以下|如下|另有|特别|具体|一般|统一|同一|共同|其他|最新|现行|法定|技术|质量|行业)*(?:法律法规|规定|标准|决定|意见|通知|制度|规范|办法|方案|准则|解释|规程|法|修正案|公告|批复|[总分附]则)$/;

const NAME_CHARACTERS = /[一-龥·]+$/;
const MAX_NAME = 40;
/** Words allowed between 本 and the kind of document: 本实施细则, 本暂行规定. */
const SELF = /本(?:工作|实施|暂行|试行|管理|议事|补充|若干|司法|指导|操作|组织|监督|处罚)*$/;
/**
 * What makes 本 the end of another word: 基本法, 根本条件, 样本, 资本项下… and 成本, unless 构成, 造成, 完成 or 组成
 * stands there.
 */
export const NOT_SELF = /(?:[基根样版文日资]|(?<![构造完组形达])成)$/;
/** Divisions that are named with their document. */
const DIVISION = /^[总分附]则$/;
export interface Name {
  start: number;
  kind: "self" | "anaphoric-doc" | "unbracketed";
  /** As written; for 该法 what it must end in. */
  name: string;
}

/** @returns the kind of document that ends at `end` (法, 条例, 办法…), or null. */
function suffixAt(text: string, end: number): string | null {
  if (!LAST_CHARACTERS.has(text.charAt(end - 1))) return null;
  return SUFFIX.exec(text.slice(Math.max(0, end - 3), end))?.[0] ?? null;
}

/** The name of a law that the run ends in, unless it is only the tail of a longer name; else the name by rule. */
function knownOrRuled(run: string, ruled: string): string | null {
  const known = lawAtEnd(run);
  if (known !== "") {
    const isWhole = known.length >= ruled.length || maySetOff(ruled.slice(0, -known.length));
    const state = "中华人民共和国";
    if (isWhole) return run.endsWith(state + known) ? state + known : known;
    return ruled;
  }
  const isNone = ruled.length < 2 || GENERIC.test(ruled) || NO_LAW.test(ruled);
  return isNone ? null : ruled;
}

/**
 * Reads the name without brackets that ends at `end`; null where none does.
 * @param floor text before it is no part of a name.
 */
export function readName(text: string, end: number, floor = 0): Name | null {
  const suffix = suffixAt(text, end);
  if (!suffix) return null;
  if (DIVISION.test(suffix)) {
    // 本法总则 is 本法; 刑法分则 is a name of its own.
    const whole = readName(text, end - suffix.length, floor);
    if (whole) return { ...whole, name: text.slice(whole.start, end) };
  }
  const stem = text.slice(Math.max(0, end - suffix.length - 8), end - suffix.length);
  const self = SELF.exec(stem);
  if (self && !NOT_SELF.test(stem.slice(0, self.index))) {
    const start = end - suffix.length - self[0].length;
    return { start, kind: "self", name: text.slice(start, end) };
  }
  const back = /(?:该|(?<!合)同|[上前]述|[这此][一部项])$/.exec(stem)?.[0] ?? "";
  if (back) {
    return {
      start: end - suffix.length - back.length,
      kind: "anaphoric-doc",
      name: suffix,
    };
  }
  const run = NAME_CHARACTERS.exec(text.slice(Math.max(floor, end - MAX_NAME), end))?.[0] ?? "";
  const ruled = run.slice(nameStart(run));
  const name = knownOrRuled(run, ruled);
  if (name === null) return null;
  return { start: end - name.length, kind: "unbracketed", name };
}

/** A title without the issuer is a short form, which only an alias or the page's subject explains. */
const SHORT =
  /^(?:[我本][省市区县](?:人民政府|政府)?)?(?:工作|议事|实施|暂行|管理)*(?:规则|办法|规定|条例|细则|决定|解释|通知|意见|章程|准则|方案|法)$/;

/** @returns whether a title lacks its issuer, or says only whose page it is: 《工作规则》, 我区工作规则. */
export function isShortTitle(title: string): boolean {
  return SHORT.test(title);
}

/** @returns whether a name is the end of a title, in which 人民政府 may be shortened or left out: 《虹口区政府工作规则》. */
export function isTailOf(name: string, title: string): boolean {
  const [tail = "", whole = ""] = [name.replace(/^[我本](?=[省市区县])/, ""), title].map((each) =>
    titleKey(each).replace(/(?:人民)?政府/, ""),
  );
  return tail.length > 1 && whole.endsWith(tail);
}
