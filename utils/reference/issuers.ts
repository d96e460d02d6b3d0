/** Who issues a document, where only words before a short name say so: 国务院《工作规则》, 区政府《规则》. */

/** Words that end the name of one who issues documents. */
const ISSUER = /(?:国务院|政府|委员会|[省市区县州]|办公[厅室]|(?<!全)部委?|局|厅)的?$/;
/** What a title begins with, where it begins with its issuer. */
const ISSUER_OF_TITLE = /^.{0,20}?(?:人民政府|国务院|委员会|办公[厅室]|[部局厅])(?=.{2,}$)/;
/** Behind these words a name begins: what follows them is the whole of it. */
const BEFORE_ISSUER = /(?:^|[，。；：、（(“的由据照按和与及或在对向将把以经是为从我本该了反行实用守合循彻])$/;

const short = (name: string) => name.replace(/人民政府/g, "政府");

/**
 * @param before the text to the left of the short name.
 * @param title of the document that the short name stands for on this page.
 * @returns whether the text names another issuer than the title does; false where either names none.
 */
export function isOfOtherIssuer(before: string, title: string): boolean {
  const issuer = ISSUER_OF_TITLE.exec(title)?.[0];
  if (!issuer) return false;
  if (/(?:其[他它余]|外|兄弟)[省市区县]的?$/.test(before)) return true;
  const found = ISSUER.exec(before);
  if (!found) return false;
  const named = short(before.replace(/的$/, "")) + (/[省市区县州]的?$/.test(before) ? "政府" : "");
  const own = short(issuer);
  let same = 0;
  while (same < own.length && own.at(-1 - same) === named.at(-1 - same)) same++;
  return same < 3 || !BEFORE_ISSUER.test(named.slice(0, named.length - same));
}
