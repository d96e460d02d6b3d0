/** Who issues a document, where only words before a short name say so: 国务院《工作规则》, 区政府《规则》. */
import { leadsUpToName } from "../grammar/name-start.ts";

/** What a title begins with, where it begins with its issuer. */
const ISSUER_OF_TITLE = /^.{0,20}?(?:人民政府|国务院|委员会|办公[厅室]|[部局厅])(?=.{2,}$)/;
/** A body that issues documents, directly before a name: 市政府, 市教委, 江湾镇, 市政府印发的. */
const BODY =
  /([一-龥]{0,12}(?:政府|国务院|委员会|[委局厅院省市区县州旗镇乡]|(?<!干)部|街道|银行|公司|[上省市县区]级))(?:印发|发布|制定|出台)?的?$/;
/** 我区, 本级政府, 全区: the body that the page speaks for. */
const OWN = /[我本该全各]级?$/;

/** As far as two names of one body agree, however long each is: 虹口区人民政府 and 区政府. */
const plain = (body: string) => body.replace("人民政府", "政府").replace(/政府$/, "");

/** How many characters two texts end in alike. */
function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/**
 * @param words the text to the left of the short name.
 * @param title of the document that the short name means on this page.
 * @returns whether the text names another issuer than the title does; false where either names none.
 */
export function isOfOtherIssuer(words: string, title: string): boolean {
  const issuer = ISSUER_OF_TITLE.exec(title)?.[0];
  const body = BODY.exec(words)?.[1];
  if (!issuer || !body) return false;
  const [own, named] = [plain(issuer), plain(body)];
  if (OWN.test(named)) return false;
  const end = commonEnd(named, own);
  const before = named.slice(0, named.length - end);
  return (
    end === 0 || !(before === "" || OWN.test(before) || (leadsUpToName(before) && !before.endsWith("新")))
  );
}
