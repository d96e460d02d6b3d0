/** Who issues a document, where only words before a short name say so: 国务院《工作规则》, 区政府《规则》. */

/** What a title begins with, where it begins with its issuer. */
const ISSUER_OF_TITLE = /^.{0,20}?(?:人民政府|国务院|委员会|办公[厅室]|[部局厅])(?=.{2,}$)/;
/** A government, by its level: 市政府, 浦东新区. */
const GOVERNMENT = /([省市区县州])(?:人民政府|政府)?的?$/;
/** A body under a government: 市教委, 区财政局. */
const BODY = /[省市区县][一-龥]{1,6}(?:委|局|厅)的?$/;
const OTHERS = /(?:其[他它余]|外|兄弟|邻)[省市区县]的?$/;
const DISTRICTS = /(?:黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东新|金山|松江|青浦|奉贤|崇明)区$/;
/** A district with the city that it is of: 广州市天河区. */
const DISTRICT_OF_CITY = /[省市][一-龥]{2,4}区$/;

/**
 * @param before the text to the left of the short name.
 * @param title of the document that the short name stands for on this page.
 * @returns whether the text names another issuer than the title does; false where either names none, or none clearly.
 */
export function isOfOtherIssuer(before: string, title: string): boolean {
  const issuer = ISSUER_OF_TITLE.exec(title)?.[0];
  if (!issuer) return false;
  if (/国务院的?$/.test(before)) return !issuer.endsWith("国务院");
  if (OTHERS.test(before)) return true;
  const government = GOVERNMENT.exec(before);
  if (!government) return BODY.test(before);
  const own = issuer.replace(/(?:人民政府|政府)$/, "");
  const [, level = ""] = government;
  const named = before.slice(0, government.index) + level;
  if (!own.endsWith(level)) return true;
  const place = (DISTRICTS.exec(named) ?? DISTRICT_OF_CITY.exec(named))?.[0].replace(/^[省市]/, "");
  return place !== undefined && !own.endsWith(place);
}
