/** 法学引注手册 (2nd ed.): Arabic ordinals; normative documents with number and comma, statutes with neither. */
import type { Regulation } from "../regulation/model.ts";
import { exceptionalStatus, inBrackets, quoteTitle, sourceName } from "./source.ts";
import type { Citation, Subject } from "./subject.ts";
import { unitsLabel } from "./units.ts";

/** 法律, 行政法规 and 地方性法规 by their names; 规章 and normative documents are never called so. */
function isStatute({ title }: Regulation): boolean {
  return /(法|法典|条例|宪法)(（[^）]+）)?$/.test(title);
}

/** The edition of an amended statute: 2023年修订. */
function edition({ history = [] }: Regulation): string | undefined {
  const last = history.at(-1) ?? "";
  const [, kind] = /(修订|修正)[)）]?$/.exec(last) ?? [];
  const [, year] = /(\d{4})年/.exec(last) ?? [];
  return kind && year && `${year}年${kind}`;
}

/**
 * 《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号），第18条。
 * 《民法典》第1224条第1款第2项。《公司法》（2023年修订）第16条。
 */
export function legalHandbook({ regulation, found }: Subject): Citation {
  const units = unitsLabel(regulation, found, "arabic");
  if (!isStatute(regulation)) return { text: `${sourceName(regulation)}，${units}。` };
  const name = quoteTitle(regulation.title.replace(/^中华人民共和国(?!宪法)/, ""));
  return { text: `${name}${inBrackets(edition(regulation), exceptionalStatus(regulation))}${units}。` };
}
