/** The names of a regulation in a citation: title, document number, dates, status. */
import type { Regulation } from "../regulation/model.ts";

/**
 * Puts a title into 《》. Inside, 《》 and 〈〉 change places (GB/T 15834 4.15): 山东省实施《城乡规划法》办法 →
 * 《山东省实施〈城乡规划法〉办法》.
 */
export function quoteTitle(title: string): string {
  const swapped: Record<string, string> = { "《": "〈", "》": "〉", "〈": "《", "〉": "》" };
  const inner = title.includes("《") ? [...title].map((mark) => swapped[mark] ?? mark).join("") : title;
  return `《${inner}》`;
}

/** The notice that issues the regulation, with the regulation's title set off inside: …关于印发〈…〉的通知. */
export function carrierTitle({ title, carrier }: Regulation): string | undefined {
  if (!carrier) return undefined;
  const printed = carrier.title;
  const isSetOff = printed.includes("《") || printed.includes("〈");
  return quoteTitle(isSetOff ? printed : printed.replace(title, () => `《${title}》`));
}

/** 2018-10-31 → 2018年10月31日: year, month and day, written in full. */
export function longDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The status, where it is not that of a text in force: 已被修订, 已废止, 尚未施行. */
export function exceptionalStatus({ status }: Regulation): string | undefined {
  return status === undefined || /^(现行)?有效$/.test(status) ? undefined : status;
}

/** What a later edition is said to be; nothing says that this one is repealed: 2022年有新版. */
export function laterEdition({ laterEditions }: Regulation): string | undefined {
  const latest = laterEditions.at(-1);
  return latest && `${latest.issued.slice(0, 4)}年有新版`;
}

/** （虹府发〔2018〕20号，已被修订): the details in one bracket, or nothing. */
export function inBrackets(...details: readonly (string | undefined)[]): string {
  const given = details.filter((detail) => detail !== undefined && detail !== "");
  return given.length > 0 ? `（${given.join("，")}）` : "";
}

/** 《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号): first the title, then the number. */
export function sourceName(regulation: Regulation, ...details: readonly (string | undefined)[]): string {
  const { title, documentNumber } = regulation;
  return quoteTitle(title) + inBrackets(documentNumber, ...details, exceptionalStatus(regulation));
}

/**
 * 法律, 行政法规 and 地方性法规 by their names; 规章 and normative documents are never called so. Whatever its name
 * (议事规则, 选举办法), what the National People's Congress adopts is a law.
 */
export function isStatute({ title, issuers }: Regulation): boolean {
  return (
    /((?<![办方])法|法典|条例)(（[^）]+）)?$/.test(title) ||
    /^全国人民代表大会(?:常务委员会)?$/.test(issuers[0] ?? "")
  );
}
