/** Lines above the first clause that are facts and no title: document numbers, orders, dates, 题注. */
import { inForceFrom, lastDate } from "../../text/dates.ts";

const NUMERAL = "[\\d一二三四五六七八九十百零〇]+";
const YEARED = "[\\u4e00-\\u9fff]{1,12}[〔［\\[(（﹝]\\d{4}[〕］\\])）﹞]\\s*(?:第\\s*)?\\d+\\s*号";
/** 国令第707号, 国务院令第746号, 交通运输部令2021年第8号. */
const ORDER = `(?:中华人民共和国)?[\\u4e00-\\u9fff]{1,20}令\\s*[（(]?\\s*(?:\\d{4}年\\s*)?第\\s*${NUMERAL}\\s*号[）)]?`;
const NUMBER_LINE = new RegExp(`^[（(]?(?:${YEARED}|${ORDER})[）)]?$`);
const NUMBER = new RegExp(`${YEARED}|${ORDER}`, "g");
/** The number of an order, below the line that names it. */
const ORDER_NUMBER = new RegExp(`^[（(]?(?:\\d{4}年\\s*)?第\\s*${NUMERAL}\\s*号[）)]?$`);

/** 某市人民政府令, whose number is on the line below. */
const isOrderHead = (line: string) => /^[\u4e00-\u9fff\s]{2,30}令$/.test(line) && !line.includes("关于");

/** No number is longer; expressions with several spaces in a row are not tried on what is. */
const LONGEST_NUMBER = 60;

const isNumber = (line: string) => line.length <= LONGEST_NUMBER && NUMBER_LINE.test(line);
const isOrderNumber = (line: string) => line.length <= LONGEST_NUMBER && ORDER_NUMBER.test(line);

/** @returns whether a line bears a document number alone, or the head of an order. */
export const isNumberLine = (line: string): boolean =>
  isNumber(line) || isOrderNumber(line) || isOrderHead(line);

/** @returns whether a line is a date and nothing else, as below a signature. */
export const isDateLine = (line: string): boolean =>
  /^[（(]?[\d二一〇○][^年月日]{3}\s*年[^年月日]{1,4}月[^年月日]{1,5}日[）)]?$/.test(line);

const BEGINS_AS_HISTORY = /^(?:[（(]|根据|[\d二一]).*年/;
/** A deed: adopted, amended, issued, in force from a day, with a number. */
const ENDS_AS_HISTORY =
  /(?:通过|修正|修订|公布|发布|颁布|印发|批准|施行|实施|生效|会议|第?[^第]{1,12}号)[）)]?$/;
/** 2022年2月15日 最高人民法院…, as collections print it: the day set off, and no sentence. */
const DATED_NOTE = /^\d{4}年\d{1,2}月\d{1,2}日[\s　][^。]+$/;
const IN_FORCE_NOTE = /^(?:自)?(?:发布|公布|印发)之日起?(?:施行|实施)[）)]?$/;

/** @returns whether a line is 题注: 2020年…通过, 根据2018年…修正, （二〇〇四年…通过), 公布之日施行. */
export const isHistory = (line: string): boolean =>
  (BEGINS_AS_HISTORY.test(line) && ENDS_AS_HISTORY.test(line)) ||
  DATED_NOTE.test(line) ||
  IN_FORCE_NOTE.test(line);

/** @returns 虹府发[2018] 20号 and 中华人民共和国国务院令 第746号 as they are cited. */
function tidyNumber(number: string): string {
  return number
    .replace(/\s/g, "")
    .replace(/^中华人民共和国(?=.)/, "")
    .replace(/令[（(](.*)[）)]$/, "令$1");
}

/** An order: 广州市人民政府令 / 第179号. */
export interface Order {
  issuer: string;
  number: string;
  /** The line behind its number. */
  end: number;
}

/** @returns the last order at the head of lines. */
export function readOrder(lines: readonly string[]): Order | undefined {
  for (let at = lines.length - 1; at >= 0; at--) {
    const below = lines[at + 1] ?? "";
    const isSplit = isOrderHead(lines[at] ?? "") && isOrderNumber(below);
    const text = isSplit ? `${lines[at]}${below}` : (lines[at] ?? "");
    if (!isSplit && !(isNumber(text) && text.includes("令"))) continue;
    const number = tidyNumber(text);
    const issuer = /^(.+?)令/.exec(number)?.[1];
    if (issuer) return { issuer, number, end: at + (isSplit ? 2 : 1) };
  }
  return undefined;
}

/** @returns the last document number that stands on a line of its own. */
export function numberAbove(lines: readonly string[]): string | undefined {
  const line = lines.findLast((each) => isNumber(each));
  return line === undefined ? undefined : tidyNumber(line.replace(/^[（(](.*)[）)]$/, "$1"));
}

/** The parts of 题注, one a deed: …公布　根据…第一次修订　…第二次修订. */
const deedsOf = (history: readonly string[]): string[] =>
  history.flatMap((line) => line.replace(/[\s；;]+/g, " ").split(/ (?=根据|\d{4}年)/));

/** What may stand right before a number: …28日国务院令第142号, 某院以某发〔1993〕15号通知印发. */
const BEFORE_NUMBER = /^.*[以由]|^(?:.*月)?[一二三四五六七八九十]*日/;

/** @returns what 题注 says of this edition: number and day of the last deed, and from when it is in force. */
export function readHistory(history: readonly string[]) {
  const deeds = deedsOf(history).filter((deed) => lastDate(deed));
  const last = deeds.at(-1) ?? "";
  const number = last.includes("《") ? undefined : [...last.matchAll(NUMBER)].at(-1)?.[0];
  const effective = history.map(inForceText).findLast((date) => date);
  return {
    issued: lastDate(last),
    number: number && tidyNumber(number.replace(BEFORE_NUMBER, "")),
    effective,
  };
}

/** （…通过，自2021年1月1日起施行） and 2022年5月1日 施行. */
const inForceText = (line: string) => inForceFrom(line.replace(/^[（(]/, ""));
