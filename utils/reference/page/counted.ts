/**
 * Things that a text counts and then speaks of by their numbers: 提出六条措施，第三条…; 强调三点：第一条…. And agreements,
 * whose clauses nobody prints. Where no document is named, a clause may be one of those.
 */
import { parseNumeral } from "../../text/numerals.ts";

const THINGS =
  "要求|意见|建议|措施|举措|经验|做法|禁令|政策|倡议|标准|纪律|原则|承诺|亮点|特点|体会|成果|问题|线索|诉求|留言|任务|理由";
const COUNT = "(?<![第一二三四五六七八九十百\\d共计全])([一二两三四五六七八九十\\d]{1,3})";
/** 六条措施, 三点：, 三句话：, 五个问题, “十个坚持”, “工作十条”; 亮点有三条，. What a whole text counts, 共六十二条, are its clauses. */
const COUNTED = new RegExp(
  `${COUNT}(?:条[^，。；、：第]{0,6}(?:${THINGS})|点(?=[：，。])|句话|个(?:方面|${THINGS}|[一-龥]{2,4}[”"])|条[”"])|` +
    `(?:${THINGS})[^，。；、：第]{0,6}?${COUNT}条(?=[：，。；])`,
  "g",
);
/** 提出如下建议：第一条，…; 第一条是要讲政治，第二条是要守规矩: things that are numbered without being counted. */
const NUMBERED = new RegExp(
  `(?:${THINGS})[：:]第一条|(?<![》法典例则定章])第一条(?:就?是|要|，|：|、)[^《》]{2,80}?[，；。]第二条(?:就?是|要|，|：|、)`,
);
/** They are spoken of no further behind. */
const REACH = 200;

/** @returns whether so many things are counted before `at` that the clause there may be one of them. */
export function isOneOfCounted(text: string, at: number, clause: number): boolean {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  // The first of them is told by the second.
  const numbered = NUMBERED.exec(text.slice(from, at + REACH));
  if (numbered && from + numbered.index <= at) return true;
  return [...before.matchAll(COUNTED)].some(
    ([, things = "", behind = ""]) => clause <= (parseNumeral(things || behind) ?? 0),
  );
}
