/** What stands between the header of a text and its first clause: the notice that issues it, title, 题注, 目录, 序言. */
import { lastDate } from "../../text/dates.ts";
import type { Regulation } from "../model.ts";
import { titleKey } from "../title.ts";
import { readContainerHead } from "./headings.ts";

export interface FrontMatter
  extends Pick<Regulation, "title" | "carrier" | "documentNumber" | "issued" | "issuers"> {
  /** 题注, one string a line. */
  history: string[];
  preamble: string[];
}

/** 国 务 院 工 作 规 则 → 国务院工作规则; other spaces stay. */
function tighten(text: string): string {
  return /^\S(?:\s+\S)+$/.test(text) ? text.replace(/\s/g, "") : text;
}

/** 题注: 2020年…通过, 根据2018年…修正, （二〇〇四年…通过). */
const isHistory = (line: string) =>
  /^(?:[（(]|根据|[\d二]).*年.*(?:通过|修正|修订|公布|发布|批准|施行)[）)]?$/.test(line);

const isDocumentNumber = (line: string) =>
  /^[\u4e00-\u9fff]{1,12}[〔[［]\d{4}[〕\]］]\s*\d+\s*号$/.test(line);

/** A bracket that runs over two lines is one line. */
function joinBrackets(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && /^[（(][^）)]*$/.test(last)) joined[joined.length - 1] = last + line;
    else joined.push(line);
  }
  return joined;
}

/** The last line above the body that names a kind of document. */
function isTitle(line: string): boolean {
  return /(?:法|法典|条例|规定|办法|规则|细则|决定|决议|解释|准则|章程|制度|守则|规程|规范|标准|公约|意见|方案|措施)(?:[（(][^（）()]+[）)])?$/.test(
    line.replace(/\s/g, ""),
  );
}

/** The notice or decision that issues it: its title, which may run over two lines, and its paragraphs. */
function readCarrier(title: string, above: readonly string[]): Regulation["carrier"] {
  const key = titleKey(title);
  for (let index = above.length - 1; index >= 0; index--) {
    for (const length of [1, 2]) {
      const name = above.slice(index, index + length).join("");
      if (!/^[^：:]+关于.*的(?:通知|公告|决定|决议|命令|令)$/.test(name)) continue;
      if (titleKey(name) !== key && !name.includes(`《${title}》`)) continue;
      const paragraphs = above
        .slice(index + length)
        .filter((line) => !isDocumentNumber(line) && !/^状态[:：]/.test(line));
      return { title: name.replace(/\s/g, ""), paragraphs };
    }
  }
  return undefined;
}

/** The date of the notice, else that of the last amendment. */
function readIssued(carrier: Regulation["carrier"], history: readonly string[]): string | undefined {
  return carrier?.paragraphs.map(lastDate).findLast((date) => date) ?? lastDate(history.at(-1) ?? "");
}

/** Who issues it: the body that the notice comes from, or that adopted it. */
function readIssuers(carrier: Regulation["carrier"], history: readonly string[]): string[] {
  const issuer = carrier && /^(.+?)关于/.exec(carrier.title)?.[1];
  if (issuer) return [issuer];
  const [adopted] = /全国人民代表大会(?:常务委员会)?/.exec(history[0] ?? "") ?? [];
  return adopted ? [adopted] : [];
}

/**
 * @param lines those between the header and the first clause.
 * @param heading the title that the markup names, where there is any.
 * @returns what they say; null where they name no title.
 */
export function readFrontMatter(lines: readonly string[], heading: string | undefined): FrontMatter | null {
  const printed = joinBrackets(lines.map((line) => line.trim()).filter((line) => line !== ""));
  const isPrintedTitle = (line: string) => isTitle(line) && (!heading || heading.includes(`《${line}》`));
  const titleAt = printed.findLastIndex(isPrintedTitle);
  const title = printed[titleAt] ?? heading;
  if (title === undefined) return null;
  const contents = printed.findIndex((line, index) => index > titleAt && /^目\s*[录次]$/.test(line));
  const below = printed.slice(titleAt + 1, contents < 0 ? undefined : contents);
  const printedAbove = printed.slice(0, Math.max(0, titleAt));
  const above = heading && titleAt >= 0 ? [heading, ...printedAbove] : printedAbove;
  const history = below.filter(isHistory);
  const carrier = readCarrier(tighten(title), above);
  const documentNumber = above.find(isDocumentNumber)?.replace(/\s/g, "");
  const issued = readIssued(carrier, history);
  return {
    title: tighten(title),
    issuers: readIssuers(carrier, history),
    ...(documentNumber && { documentNumber }),
    ...(issued && { issued }),
    ...(carrier && { carrier }),
    history,
    preamble: below.filter((line) => !isHistory(line) && !readContainerHead(line)),
  };
}
