/** 法学引注手册 (2nd ed.): Arabic ordinals; normative documents with number and comma, statutes with neither. */

import type { Regulation } from "../regulation/model.ts";
import { lastDate } from "../text/dates.ts";
import { exceptionalStatus, inBrackets, isStatute, quoteTitle, sourceName } from "./source.ts";
import type { Citation, CitationInput } from "./style.ts";
import { unitsLabel } from "./units.ts";

/** The edition of an amended statute: 2023年修订. A 题注 may list all amendments in one line. */
function edition({ history = [] }: Regulation): string | undefined {
  const last = history.at(-1) ?? "";
  const [, kind] = /(修订|修正)(?:[，,\s]*自.{6,14}起施行)?[)）]?$/.exec(last) ?? [];
  const year = lastDate(last)?.slice(0, 4) ?? /(\d{4})年/.exec(last)?.[1];
  return kind && year && `${year}年${kind}`;
}

/**
 * 《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号），第18条。
 * 《民法典》第1224条第1款第2项。《公司法》（2023年修订）第16条。
 */
export function legalHandbook({ regulation, found }: CitationInput): Citation {
  const units = unitsLabel(regulation, found, "arabic");
  if (!isStatute(regulation)) return { text: `${sourceName(regulation)}，${units}。` };
  const name = quoteTitle(regulation.title.replace(/^中华人民共和国(?!宪法)/, ""));
  return { text: `${name}${inBrackets(edition(regulation), exceptionalStatus(regulation))}${units}。` };
}
