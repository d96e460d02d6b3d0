/**
 * What only looks like a unit: 条件, 款项, 项目, 章节… and things that are counted, 第三条道路, 第一款车型.
 * Two kinds of guard: a longer word is never a unit; a noun after the number forbids only a unit without others beside it.
 */
import { CLAUSE, SUBITEM } from "./levels.ts";

/** Longer words that begin with a unit character, by level. 约定, 例外 and 程序 begin a new word. */
const LONGER_WORDS: readonly (RegExp | null)[] = [
  null,
  null,
  /[节鱼]|程(?!序)/y,
  null,
  /[件目幅形款]|约(?![定束])|例(?!外)/y,
  /[项式额待型]|物(?!业)/y,
  null,
  null,
];

/** What is counted with 条, 款, 项: roads, models, tasks; what somebody asked; the clauses of a contract, 第八条付款条款. */
const COUNTED =
  /(?:生产|流水|战|航|红|底|防|主|支|地铁|公交)?线|道路|(?:断头|[大断公铁马出])?路|街|船|河|隧道|[通轨跑赛航步]道|建议|意见|措施|经验|消息|新闻|命|鱼|管|高速|制度|举措|政策|便民|(?:诉讼)?请求|诉求|任务|工作|目标|指标|内容是|议程|议题|纪录|证据|线索|理由|问题(?!的?解)|口号|短信|评论|留言|服务|产品|所(?:[咨征]?询|问|请示|反映的?(?:问题|情况|诉求))|[付违争免保责担解][一-龥]{1,3}条款|车型|机型|技术|军规/y;

/** After a number, words that show that a text is cited. */
const SAID_OF_TEXT =
  /规定|所[列称规述指定作]|行为|情形|情况|事项|之罪|之规定|罪|以外|但书|除外|或者?第|[和及与、至]第|并(?:加上)?第|中[的规所有]|关于/y;

/** Before a number, words that show that a text is applied. */
const APPLIED =
  /(?:依照?|按照?|根据|依据|违反|适用|符合|(?<![金家附])属于?|具有?|有|除|参照|前述|上述|该条|同条|本条|对|犯|受|享有|申请|援引|下列)$/;
/** Before a 款 or 项 these are enough; 实施第三条通道 builds roads. */
const DONE = /(?:实施|从事|采取|执行|经营|通过|提供|出售|履行)$/;

/** Words that end a unit without being one: 第三章程序 is 第三章 + 程序, 第五条件 is nothing. */
export function isLongerWord(text: string, end: number, level: number): boolean {
  const guard = LONGER_WORDS[level];
  if (!guard) return false;
  guard.lastIndex = end;
  return guard.test(text);
}

const before = (text: string, start: number) => text.slice(Math.max(0, start - 4), start);

function follows(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** @returns whether the words around the unit at [start, end) show that a text is cited. */
export function isSaidOfText(text: string, start: number, end: number, level: number): boolean {
  const words = before(text, start);
  return follows(SAID_OF_TEXT, text, end) || APPLIED.test(words) || (level > CLAUSE && DONE.test(words));
}

/** Whether things are counted: 第三条道路, 第一项、第二项诉讼请求. （六） in brackets numbers an item and counts nothing. */
export function isCounted(text: string, start: number, end: number): boolean {
  const isBracketed = text[start + 1] === "（" || text[start + 1] === "(";
  return !isBracketed && follows(COUNTED, text, end);
}

/**
 * Whether a unit without any document, clause or relative word to its left may be a reference.
 * @param isContinued whether a reference of the same sentence precedes it.
 */
export function mayStandAlone(
  text: string,
  start: number,
  end: number,
  level: number,
  isContinued: boolean,
): boolean {
  if (isCounted(text, start, end)) return false;
  if (isContinued || isSaidOfText(text, start, end, level)) {
    return level >= CLAUSE
      ? level !== SUBITEM || isContinued
      : follows(/的?规定|的?有关|[的中所]|至第|[、和]第/y, text, end);
  }
  return level === CLAUSE;
}
