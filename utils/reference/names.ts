/**
 * The words to the left of a unit that name its document without 《》: 本办法, 该条例, 刑法, 国家赔偿法.
 * A name without brackets has no printed beginning: it begins behind the last word that cannot be part of a name.
 */

import { lawAtEnd } from "./laws.ts";

const SUFFIX =
  /(?:宪?法典?|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|条约|协定|议定书|通则|总则|分则|附则|规范|规程|标准|意见|通知|纲要|方案|修正案|制度|宪章|守则|指引|指南|公告|批复|合同书?|协议书?)$/;
const LAST_CHARACTERS = new Set("法典例定则细释程约书案见知要度范准章南引告复同议".split(""));

/** Ordinary words that need something before them to be the name of a document. */
const ORDINARY =
  /^(?:法|规定|决定|解释|规范|标准|意见|通知|方案|修正案|制度|规程|准则|公告|批复|总则|分则|附则)$/;
/** 依法, 方法, 违法, 看法… end in 法 and are no law; 基本 + 规定 names nothing. */
const NO_LAW = /(?:[方依违执司立非合守普书手算说看想无做枉]|(?<!适)用)法$/;
const GENERIC =
  /^(?:国家|有关|相关|法律|行政法规|地方性法规|规章|基本|上述|前述|下列|以下|如下|另有|特别|具体|一般|统一|同一|共同|其他|最新|现行|法定|技术|质量|行业)*(?:法律法规|规定|标准|决定|意见|通知|制度|规范|办法|方案|准则|解释|规程)$/;

/** Words that no name of a document contains: a name begins behind the last of them. */
const NEVER_IN_NAME =
  /的|是|了|被|把|将|从(?!业|事)|(?<!自)由|自(?!由|然|治|贸|动|主|行|学|来|愿|律|卫|费|助|建|营|救|贡)|在(?!职|线)|按照?|依(?:照|[据據])|根[据據]|遵照|[参对比]照|援?引用|援引|适用(?!法|规定|办法|条例)|违反|触犯|符合|属于|构成|实施(?!条例|办法|细则|规定|规则|意见|方案)|执行(?!条例|办法|细则|规定|规则|程序)|履行|具有|涉嫌|作为|认定|修[改订正]|(?<!预防.{0,6}|组织)犯(?!罪)|除(?!四害)|主张|认为|纳入|列入|涉及|享有|因|即|又|但|(?<!维)也|其|我国|现行|同时|超过|满足|参考|结合|落实|关于|针对|行使|应当|必须|不得|包括|上述|前述|有关|相关|(?<!日)本(?!市|省|区|县|州)|该|此|以(?!工|案|上|下|及|外|内)|是否|没有|依(?!法)|违背|遵守|贯彻|废止|删去|增加|原(?=[一-龥]{2,8}(?:法|条例|办法|规定)$)/g;
/** Words that some names contain: they end a name unless the state's name or a place stands before them. */
const SELDOM_IN_NAME =
  /对(?!外)|(?<!行)为|(?<![国所公私专共持拥])有(?!组织|限|关|机|线|色|毒|害|奖|偿)|(?<![信占军使民征适])用(?!地|水|电|药|户|品)|给|向|犯罪?(?!预防)|判处|受/g;
/**
 * 和 in 排水与污水处理条例 is part of the name. It stands before one where another document, somebody who acts, or
 * what is asked of him stands before it: 公司登记机关和市场主体登记管理条例.
 */
const JOINED =
  /(?:[法典例则程约章]|规定|办法|决定|解释|标准|规范|制度|意见|通知|要求|义务|原则|[人者方院局委部厅署处员]|机关|部门|单位|政府|企业|公司|组织|机构)(?:和|与|及)|以及|或者?|^(?:和(?![田县平])|与|及)/g;
const STATE = /中华人民共和国/;
/** Names that no other name ends in. */
const WHOLE_NAME = /(?:刑法|宪法)(?:总则|分则)?$/;
const NAME_CHARACTERS = /[一-龥·]+$/;
const MAX_NAME = 40;
/** Names that say what they are about, with 的 inside: 最高人民法院关于…的解释. */
const DECREE =
  /(?:最高人民(?:法院|检察院)|最高[法检]|全国人大常委会|(?:全国人民代表大会)?常务委员会|国务院)关于(?:[^，。；：“”《》第]|《[^《》]{2,40}》){2,50}的?(?:解释|规定|决定|意见|批复|办法)$/;
const MAX_DECREE = 72;

/** What may stand between 本 and the kind of document: 本实施细则, 本暂行规定. */
const SELF = /本(?:工作|实施|暂行|试行|管理|议事|补充|若干|司法|指导|操作|组织|监督|处罚)*$/;
/** 基本法, 样本, 版本… and 成本, unless 构成, 造成, 完成, 组成 stand before 本. */
const NOT_SELF = /(?:[基根样版文日资]|(?<![构造完组形达])成)$/;
/** Divisions that are named with their document. */
const DIVISION = /^[总分附]则$/;
/** 同法 counts only after a mark or one of these words, never in 合同法. */
const BEFORE_SAME = /(?:^|[，。；：（(、或和及与照据反用按])$/;

export interface Name {
  start: number;
  kind: "self" | "anaphoric-doc" | "unbracketed" | "contract";
  /** As written; for 该法 what it must end in. */
  name: string;
}

/** @returns the kind of document that ends at `end` (法, 条例, 办法…), or null. */
function suffixAt(text: string, end: number): string | null {
  if (!LAST_CHARACTERS.has(text.charAt(end - 1))) return null;
  return SUFFIX.exec(text.slice(Math.max(0, end - 3), end))?.[0] ?? null;
}

/** Where the name that ends at the end of `run` begins. */
function nameStart(run: string): number {
  const whole = WHOLE_NAME.exec(run);
  const state = STATE.exec(run);
  let start = 0;
  for (const stop of run.matchAll(NEVER_IN_NAME)) {
    if (stop.index + stop[0].length < run.length - 1) start = stop.index + stop[0].length;
  }
  if (state && state.index >= start) return state.index;
  if (whole) return whole.index;
  const from = start;
  for (const stops of [SELDOM_IN_NAME, JOINED]) {
    for (const stop of run.slice(from).matchAll(stops)) {
      const end = from + stop.index + stop[0].length;
      if (end < run.length - 1) start = Math.max(start, end);
    }
  }
  return start;
}

/** Words behind which a name may begin at once. */
const BEFORE_NAME =
  /(?:^|[和与與及或以依照据據按对對在为為于於用反有合从從将將的了新旧现后如若即是经由查入被受因非并也又应可需均皆则当人者方院关局厅们部位时中]|单位|企业|国务院)$/;

/** The name of a law that the run ends in, unless it is only the tail of a longer name; else the name by rule. */
function knownOrRuled(run: string, ruled: string): string | null {
  const known = lawAtEnd(run);
  if (known !== "") {
    const isWhole = known.length >= ruled.length || BEFORE_NAME.test(ruled.slice(0, -known.length));
    const state = "中华人民共和国";
    if (isWhole) return run.endsWith(state + known) ? state + known : known;
    return ruled;
  }
  const isNone = ruled.length < 2 || ORDINARY.test(ruled) || GENERIC.test(ruled) || NO_LAW.test(ruled);
  return isNone ? null : ruled;
}

/**
 * Reads the name without brackets that ends at `end`; null where none does.
 * @param floor what stands before it is no part of a name.
 */
export function readName(text: string, end: number, floor = 0): Name | null {
  const suffix = suffixAt(text, end);
  if (!suffix) return null;
  if (DIVISION.test(suffix)) {
    // 本法总则 is 本法; 刑法分则 is a name of its own.
    const whole = readName(text, end - suffix.length, floor);
    if (whole) return { ...whole, name: text.slice(whole.start, end) };
  }
  const isContract = /^(?:合同|协议)/.test(suffix);
  const stem = text.slice(Math.max(0, end - suffix.length - 8), end - suffix.length);
  const self = SELF.exec(stem);
  if (self && !NOT_SELF.test(stem.slice(0, self.index))) {
    const start = end - suffix.length - self[0].length;
    return { start, kind: isContract ? "contract" : "self", name: text.slice(start, end) };
  }
  if (/该$/.test(stem) || (/同$/.test(stem) && BEFORE_SAME.test(stem.slice(0, -1)))) {
    return { start: end - suffix.length - 1, kind: isContract ? "contract" : "anaphoric-doc", name: suffix };
  }
  const decree = DECREE.exec(text.slice(Math.max(floor, end - MAX_DECREE), end));
  if (decree) return { start: end - decree[0].length, kind: "unbracketed", name: decree[0] };
  const run = NAME_CHARACTERS.exec(text.slice(Math.max(floor, end - MAX_NAME), end))?.[0] ?? "";
  const ruled = run.slice(nameStart(run));
  const name = isContract ? ruled : knownOrRuled(run, ruled);
  if (name === null) return null;
  return { start: end - name.length, kind: isContract ? "contract" : "unbracketed", name };
}

/** A title without the issuer is a short form, which only an alias or the page's subject explains. */
const SHORT =
  /^(?:工作|议事|实施|暂行|管理)*(?:规则|办法|规定|条例|细则|决定|解释|通知|意见|章程|准则|方案|法)$/;

/** @returns whether a title lacks its issuer: 《工作规则》. */
export function isShortTitle(title: string): boolean {
  return SHORT.test(title);
}

const APPLIED_NAME =
  /(?:根据|依据|依照|按照|违反|适用|执行|贯彻|落实)[一-龥]{1,24}?(?:法典?|条例|办法|规则|细则)(?![律院人规治庭官定制])/g;

/** @returns names without 《》 and without a clause, as in 根据行政许可法的规定. */
export function plainNames(text: string): string[] {
  return [...text.matchAll(APPLIED_NAME)].flatMap(({ 0: found, index }) => {
    const name = readName(text, index + found.length);
    return name?.kind === "unbracketed" && !isShortTitle(name.name) ? [name.name] : [];
  });
}
