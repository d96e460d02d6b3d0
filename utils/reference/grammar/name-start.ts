/**
 * Where the name of a document begins that has no printed beginning: behind the last word that cannot be part of a
 * name, unless that word is part of a longer one (基本, 拆除, 草原, 被征地, 以奖代补).
 */

/** @param words alternatives of one pattern, by lines. */
const anyOf = (...words: string[]) => new RegExp(words.join("|").replaceAll(" ", "|"), "g");

/** Words that no name of a document contains. */
const NEVER_IN_NAME = anyOf(
  // What the sentence is tied together with.
  "其[中次] 此外 [本该]案中? 该等 如何 怎[么样] 理解 这[部项]? 年版 的 是 了 又 但 (?<!维)也 同时 是否 没有 我国 现行 该 此 上述 前述 有关 相关 关于 针对",
  "(?<!及)其(?!他) 因(?!公|私|素|地|病) 即(?!办|时)",
  // What is done by, with or to the document.
  "被(?!征|害|保) 把(?!关) 将 从(?!业|事) (?<![自事])由 在(?!职|线|建|校|岗|押|编|途|库) 以(?!工|案|上|下|及|外|内|奖|旧|租|房|赈)",
  "自(?!由|然|治|贸|动|主|行|学|来|愿|律|卫|费|助|建|营|救|贡|备|驾|购)",
  "按(?:照|(?!揭|日计|劳)) 依[照据] 依(?!法|申请) 根据 遵照 [参对比]照 援?引用 援引 参考 结合",
  "适用(?!法|规定|办法|条例|住房) 违反 违背 触犯 符合 属于 构成 超过 满足 履行 遵守 贯彻 落实 废止 删去 增加 修[改订正]",
  "实施(?!条例|办法|细则|规定|规则|意见|方案|管理|监督) 执行(?!条例|办法|细则|规定|规则|程序|管理|监督)",
  "认定(?!(?:管理|标准|工作)*(?:办法|条例|规定|规则|细则)) (?<!预防.{0,6}|组织)犯(?!罪) (?<![拆解免清消排废])除(?!四害|险|尘|冰|雪)",
  "具有 享有 行使 涉嫌 涉及 作为 主张 认为 纳入 列入 包括 应当 必须 不得",
  // Another document than the one before.
  "(?<![日基资成样版文标])本(?!市|省|区|县|州|票)",
  "(?<![草高平还中太固开])原(?!产|料|子|材|油)(?=[一-龥]{2,24}(?:法|条例|办法|规定|规则|细则)$)",
);
/** Words that some names contain: they end a name unless the state's name or a place precedes them. */
const SELDOM_IN_NAME = anyOf(
  "(?<![反应核校面])对(?!外|口) (?<![行勇])为 (?<![供补配])给(?!付|水|排) (?<![定导])向(?!导) (?<!接)受(?!托|贿|理|益)",
  "(?<![国所公私专共持拥])有(?!组织|限|关|机|线|色|毒|害|奖|偿|轨|价) 犯罪(?!预防) 判处",
  "(?<![一-龥])用(?!地|水|电|药|户|品|房|工|车|人|能|气) [运采套沿准]用",
);
/**
 * 和 in 排水与污水处理条例 is part of the name. It precedes one after another document, somebody who acts, or
 * what is asked of him: 公司登记机关和市场主体登记管理条例.
 */
const JOINED =
  /(?:[法典例则程约章]|规定|办法|决定|解释|标准|规范|制度|意见|通知|要求|义务|原则|[人者方院局委部厅署处员]|机关|部门|单位|政府|企业|公司|组织|机构)(?:和|与|及)|以及|或者?|^(?:和(?![田县平])|与|及)/g;
/** Names that no other name ends in. */
const WHOLE_NAME = /(?:刑法|宪法)(?:总则|分则)?$/;
/** @returns where the name that ends at the end of `run` begins. */
export function nameStart(run: string): number {
  const whole = WHOLE_NAME.exec(run);
  let start = 0;
  for (const stop of run.matchAll(NEVER_IN_NAME)) {
    if (stop.index + stop[0].length < run.length - 1) start = stop.index + stop[0].length;
  }
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
  /(?:^|[和与及或以依照据按对在为于於用反有合从将的了新旧现后如若即是经由查入被受因非并也又应可需均皆则当人者方院关局厅们部位时中见指系属就凡且而还都无另]|单位|企业|国务院|超出|突破|规避|抵触|载明|查明|遵循|明确|通过|首先|确认|说明|达到|所谓|解读)$/;

/** @returns whether a name may begin at once behind these words. */
export const maySetOff = (before: string): boolean => BEFORE_NAME.test(before);

/**
 * What leads up to a short name: a mark, a unit that it is joined to, or a word that is never a part of a name. In
 * 任用规则, 应对规则 and 组织机构与工作规则 another title precedes it.
 */
const LEADS_UP =
  /(?:^|[^一-龥]|[条款项目章节》）)”][和与及或]|以及|或者|[的了把将据按]|[按依参遵对比]照|依据|根据|违反|适用|执行|遵守|贯彻|落实|符合|属于|关于|对于|由于|参见|详见|[新原]|年版|修[订改正]后|现行|[印制颁发][发订定布]|学习|理解|宣传|解读|废止|严格|认真|结合|不符|现就|除|因)$/;

/** @returns whether a short name without 《》 may begin behind these words. */
export function leadsUpToName(before: string): boolean {
  return LEADS_UP.test(before);
}
