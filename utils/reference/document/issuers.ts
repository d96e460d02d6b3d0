/** Who issues a document, where only words before a short name say so: 国务院《工作规则》, 区政府《规则》. */
import { leadsUpToName, maySetOff } from "../grammar/name-start.ts";

/** What a title begins with, where it begins with its issuer. */
const ISSUER_OF_TITLE = /^.{0,20}?(?:人民政府|国务院|委员会|办公[厅室]|[部局厅])(?=.{2,}$)/;
/** A government, by its level: 市政府, 浦东新区. */
const GOVERNMENT = /([省市区县州旗])(?:人民政府|政府|府)?的?$/;
/** The government that the page speaks for: 本区, 我区政府, 全区. */
const OWN_LEVEL = /[本我该全][省市区县]$/;
const OTHERS = /(?:其[他它余]|外|兄弟|邻|等|各)[省市区县]的?$/;
/** Other bodies and levels: 市教委, 区政协, 江湾镇, 人民银行, 上级, 市里. */
const BODY = new RegExp(
  `(?:${[
    "(?:政协|党工委|党组|党委|纪委|监委|人大|街道(?:办事?处?)?|银行|[分支]行|公司|集团|大学|学校|单位|办公[室厅])",
    "(?:委员|常委|理事|监事|联合|商|协|学|工)会",
    "(?:[法检学医]|检察|研究)院",
    "[省市区县](?:[一-龥]{0,6}(?:委|厅)|[一-龥]{1,6}局)",
    "[我该本](?:局|厅|委|部|院|校)",
    "(?<=[一-龥]{2})[镇乡]",
    "(?:上|省|市|县|区|国家|中央)级",
    "[省市县]里",
  ].join("|")})的?$`,
);
/** Places that need no 省, 市 or 区 behind them. */
const PLACES =
  /(北京|天津|上海|重庆|深圳|广州|杭州|南京|苏州|武汉|成都|西安|江苏|浙江|安徽|广东|福建|山东|黄浦|徐汇|长宁|静安|普陀|杨浦|闵行|宝山|嘉定|浦东|金山|松江|青浦|奉贤|崇明)的?$/;

/** The last unit of what a title's issuer governs: 上海市虹口区 → 虹口区. */
const lastUnit = (place: string) => place.replace(/^.*[省市](?=.)/, "");

/** What a page's title begins with or ends in: 杨浦区人民政府关于…, … - 上海市杨浦区人民政府门户网站. */
const ISSUED_BY = /^([一-龥]{2,16}?[市区县旗])人民政府(?:办公[室厅])?关于/;
const SITE = /[-—_|–－]([一-龥]{2,16}[市区县旗])(?:人民)?政府(?:门户|官方)?(?:网站?)?$/;
/** A line that is only a signature, a letterhead or the footer of a site. */
const SIGNED =
  /^(?:[一-龥]{2,4}[：:]|版权所有)?([一-龥]{2,16}[市区县旗])人民政府(?:办公[室厅])?(?:文件)?(?:\d{4}年\d{1,2}月\d{1,2}日)?$/;
/** A longer line is no signature. */
const MAX_SIGNATURE = 40;

/**
 * @param lines the texts of the page's blocks.
 * @returns the government that the page speaks for, without what is above it (杨浦区); undefined where the page does not
 *   say so, or its lines name several, as a list of links does.
 */
export function governmentOf(title: string, lines: readonly string[]): string | undefined {
  const plain = title.replace(/\s+/g, "");
  const signed = lines.flatMap((line) => {
    const place = line.length <= MAX_SIGNATURE && SIGNED.exec(line.replace(/\s+/g, ""))?.[1];
    return place ? [lastUnit(place)] : [];
  });
  const [only, another] = new Set(signed);
  const place = ISSUED_BY.exec(plain)?.[1] ?? (another ? undefined : only) ?? SITE.exec(plain)?.[1];
  return place && lastUnit(place);
}

/** Whether a government of the level of ours is another: 天河区政府, where 区政府 and 根据区政府 are ours. */
function isOtherPlace(named: string, own: string): boolean {
  if (named.endsWith(lastUnit(own)) || OWN_LEVEL.test(named)) return false;
  if (named.endsWith("浦东新区")) return true;
  const before = named.slice(0, -1);
  // 新一届区政府 is ours.
  return /[一-龥]{2}(?<![届任])$/.test(before) && !leadsUpToName(before) && !maySetOff(before);
}

/** 国务院2018年印发的《工作规则》: what the issuer did, and when. */
const ISSUED = /(?:\d{4}年)?(?:印发|发布|公布|制定|出台|修[订正改])的$/;

/**
 * @param words the text to the left of the short name.
 * @param title of the document that the short name stands for on this page.
 * @param here the government that the page speaks for, as `governmentOf` tells: 我区 and 区政府 are that one.
 * @returns whether the text names another issuer than the title does; false where either names none, or none clearly.
 */
export function isOfOtherIssuer(words: string, title: string, here?: string): boolean {
  const before = words.replace(ISSUED, "");
  const issuer = ISSUER_OF_TITLE.exec(title)?.[0];
  if (!issuer) return false;
  if (/国务院的?$/.test(before)) return !issuer.endsWith("国务院");
  if (OTHERS.test(before)) return true;
  const own = issuer.replace(/(?:人民政府|政府)$/, "");
  const government = GOVERNMENT.exec(before);
  if (government) {
    const [, level = ""] = government;
    const named = before.slice(0, government.index) + level;
    if (!own.endsWith(level) || isOtherPlace(named, own)) return true;
    const isSaidOfHere = !named.endsWith(lastUnit(own)) && !named.endsWith(`该${level}`);
    return isSaidOfHere && here?.endsWith(level) === true && here !== lastUnit(own);
  }
  const place = PLACES.exec(before)?.[1];
  return place ? !lastUnit(own).startsWith(place) : BODY.test(before);
}
