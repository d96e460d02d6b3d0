/** What a page says of a document's edition: in the brackets behind its title, directly behind it, and before it. */
import { behindBrackets, findNumbers, inOneForm } from "../grammar/titles.ts";

/** Which edition of a document is meant, as far as the page says. */
export interface EditionMark {
  /** 发文字号 with 〔〕, e.g. "虹府发〔2018〕20号". */
  number?: string;
  /** Year of revision or issue, where no number is given: the number tells the edition by itself. */
  year?: number;
  /** 试行, 草案…. */
  draft?: string;
  /** Only how it stands to another: "old" for 原 and 修订前的, "new" for 修订后的; "several" where the page gives two. */
  relative?: "old" | "new" | "several";
}

/** Two editions at once. */
export const SEVERAL: EditionMark = { relative: "several" };

const YEAR = /(?<!\d)(?:19|20)\d{2}(?=[年版修.\-/）)】〕\]]|$)/g;
/** 以下简称…, and what is named inside brackets, say nothing of the edition. */
const NAMES = /(?:以?下[^，；）)]{0,4}|(?<=[，（(]))简?称[^，；）)]*|《[^》]*》|“[^”]*”/g;
/** Until when it held, that it was changed, when it was looked up: not when its text is from. */
const NO_EDITION =
  /有效期[^，；）)]*|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|已|被)*(?:废止|失效|查询|访问|(?<=已)修[订正改](?!后))/g;
/** The last revision in brackets: （2018年10月31日发布，2022年1月21日修订）. */
const REVISED =
  /((?:19|20)\d{2})年?(?:\d{1,2}月(?:\d{1,2}日)?)?[^，；\d]{0,8}修[订正改](?!.*(?:19|20)\d{2}年?[^，；]{0,12}修[订正改])/;
/** 2018年10月31日，区政府印发了新修订的《…》. */
const DATED_BEFORE =
  /((?:19|20)\d{2})年\d{1,2}月(?:\d{1,2}日)?[，,][^，。；]{0,12}(?:印发|发布|公布|通过)了?新?修?[订正改]?后?的?$/;
/** 《…》已于2022年1月19日经区政府第1次常务会议审议通过. */
const DECIDED_BEHIND = /^已?(?:经|于|在)+((?:19|20)\d{2})年[^，。；]{0,30}(?:通过|修[订正改]|印发|发布|公布)/;
/** 2022年1月，区政府印发《…》. */
const ISSUED_BEFORE =
  /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,](?:[省市区县]|人民|政府|办公[室厅]|人大|常委会)*(?:印发|发布|公布|制定|出台|通过|修[订正改])+了?$/;
/** 新修订的《…》已于2018年10月26日…. */
const DATED_BEHIND = /^已?(?:经|于|在)*((?:19|20)\d{2})年/;
const DRAFT =
  /(?:修[订正改])?(?:草案|(?:征求意见|送审|讨论|修[订正改]|代拟|审议|报批|送签|审查|公示|建议|初|草|对照|[初二三]审)稿|(?<=[（(])征求意见(?=[）)])|试行|暂行)/;
const RELATIVE_BEHIND =
  /^的?[（(【]?(?:(修[订正改]后|(?:最新|新|现行)版?(?=[的）)】]|$)|修[订正](?=[）)】]))|修[订正改]前|原来?|[旧老]版?|已?(?:废止|失效)|未生效|拟修[订正改]|第[一二三四]版)/;

/** What may stand without brackets between a title and its clause: 《…》2022年版第八条. */
const UNBRACKETED =
  /^(?:的?(?:19|20)\d{2}年?(?:新?修[订正改]后?)?[版本]?本?|【[^】]{1,20}】|修[订正改][前后]|原来?|[旧老新]版?|(?:修[订正改])?(?:草案|(?:征求意见|送审|讨论|修[订正改]|初)稿))的?(?=[第（(，。；、]|解读|说明|$)/;

const DATE = "(?:\\d{1,2}月(?:\\d{1,2}日)?)?";
const ISSUED = "(?:修[订正改]|制定|颁布|发布|印发|公布|出台)";
const IN_FORCE = "(?:通过|批准|[施实]行|实施|生效)";
/** Who decides, and how: 区政府第1次常务会议审议. */
const DECIDED =
  "(?:起|经?(?:[省市区县]|本级)?(?:人民)?政府(?:第.{1,4}次)?(?:常务会议|全体会议)?)?(?:审议|讨论|正式|新?修[订正改]并?)*";
/** 2022年修订的《…》, 2022版《…》, 2013年《…》; 实施 alone is what is done with a document in that year. */
const YEAR_BEFORE = new RegExp(
  `((?:19|20)\\d{2})(?:年?版|年?${DATE}新?(?:${ISSUED}后?)?|年${DATE}${DECIDED}(?:${ISSUED}|${IN_FORCE})后?(?=的))了?的?$`,
);
const SEVERAL_BEFORE = /(?:19|20)\d{2}年?版?[和与及、](?:19|20)\d{2}年?版的?$/;
/** 从2022年开始施行的, 2018年以前施行的, 2022年度, 2022年启用的: from another time than the page's title. */
const SINCE_BEFORE =
  /((?:19|20)\d{2})年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:(?:起|开始|以[来后前])[^，]{0,6}的|度|(?:首次制定|颁行|启用|执行)的)$/;
/** 22年版, 13版. */
const SHORT_YEAR_BEFORE = /(?<!\d)(\d{2})年?版的?$/;
const OLD_BEFORE =
  /(?:(?<![还复草高平])原(?:来的|有的)?|[旧老]版?的?|[上前]一版的?|(?:此前|以前|先前|过去|[最更]早|历史)的?(?:版本)?|上届政府的?|修[订正改]前的?|(?:已|被)废止的?|废止的|失效的?)$/;
const NEW_BEFORE =
  /(?:(?:[去今前]年|第[一二三四]次)修[订正改]的|(?:(?<![创更革])新|重新)(?:修[订正改]|制定|印发|发布|公布)?后?的?|修[订正改]后的?|新版的?)$/;

/** The year of the last revision, else the first that is given. */
function yearBehind(behind: string): string | undefined {
  const text = behind.replace(NO_EDITION, "");
  return REVISED.exec(text)?.[1] ?? text.match(YEAR)?.[0];
}

function yearBefore(before: string): string | undefined {
  const short = SHORT_YEAR_BEFORE.exec(before)?.[1];
  return (YEAR_BEFORE.exec(before) ?? SINCE_BEFORE.exec(before))?.[1] ?? (short && `20${short}`);
}

/** What may stand between the edition and a number: 旧规则中，第八条. */
const OF_DOCUMENT = "(?:(?:工作)?(?:规则|办法|条例|规定)[中里]?[，,]?)?";
/**
 * What the words before a number without a title say: 原第八条, 修订前的第八条, 2013年版第八条, 2013年的规则，第八条;
 * 2018年以前，第八条.
 */
const OF_NUMBER = new RegExp(
  "(?:((?:19|20)\\d{2})年?(?:版的?|的(?=规则|办法|条例|规定|$))|((?:修[订正改]后|新版)的?)|" +
    "(?<![还复草高平])原(?:来的?)?|修[订正改]前的?|[旧老]版的?|(?<![陈仍依破守])旧|当时的)" +
    `${OF_DOCUMENT}$|\\d年(?:以前|之前)[，,]?$`,
);

/** 第八条（2018）、（2022）第九条. */
const YEAR_OF_NUMBER = /[（(〔[【]((?:19|20)\d{2})年?(?:版|修[订正改]后?)?[）)〕\]】]$/;
/** 第八条（现第九条）, （2022年修订后为第九条）, 原为第七条: of the two numbers one is of another edition, whichever it is. */
const RENUMBERED =
  /[（(]现在?[为是]?$|(?:后|(?<![体表呈实])现)(?:改|调整|变更|变)?[为成]$|(?<![还复草高平])原[先来]?[为是系]$|前身[为是系]?$/;
/** 现第九条, 新第九条: the newest there is. */
const NEW_NUMBER = /(?:(?<![体表呈实发出再兑涌展显])现|(?<![创更革刷])新)$/;

/** 第八条（2013年版）, 第八条（修订前）. */
const BEHIND_NUMBER =
  /^[（(〔[【](?:((?:19|20)\d{2})年?(?:版|修[订正改]后?)?|(修[订正改]后|新版?)|修[订正改]前|[原旧老]版?)(?:规则|办法|条例|规定)?[）)〕\]】]/;
/** 2013年规则共五十条，第八条; 上一版中，第八条; 此次修订前，该内容在第八条: what a sentence goes on about. */
const TOPIC = new RegExp(
  "(?:^|[，：、（])(?:在|而|但|其中)?(?:((?:19|20)\\d{2})年?版?的?(?:工作)?(?:规则|办法|条例|规定)|[上前]一版(?:规则|办法|条例|规定)?|" +
    "(?:原来?|旧版?)的?(?:工作)?(?:规则|办法|条例|规定)|(?:[本此这]次)?修[订正改]前)(?=[，,中里的共将把对在仅没])",
);
/** Words that lead from one edition to the other: 原规则没有规定，第八条予以明确. */
const TURNS =
  /未[作予曾]|没有|缺[乏少]|修[订正改]后|现行|[现新](?:版|规则|办法|条例|规定)|[这本]一?版|现[在已]|《/;
const MAX_TOPIC = 120;

/** What the sentence of a number says, before it comes to it, of the edition that it goes on about. */
function editionOfTopic(text: string, start: number): EditionMark | undefined {
  const before = inOneForm(text.slice(Math.max(0, start - MAX_TOPIC), start)).replace(/^.*[。；！？》]/s, "");
  const found = TOPIC.exec(before);
  if (!found || TURNS.test(before.slice(found.index + found[0].length))) return undefined;
  return found[1] ? { year: Number(found[1]) } : { relative: "old" };
}

/** What the year of a number says, or that it is of a new edition, or else of an old one. */
const markOf = ([, year, isNew]: RegExpExecArray): EditionMark =>
  year ? { year: Number(year) } : { relative: isNew ? "new" : "old" };

/** @returns what brackets behind a number say of the edition that it belongs to. */
export function editionBehindNumber(text: string, end: number): EditionMark | undefined {
  const found = BEHIND_NUMBER.exec(inOneForm(text.slice(end, end + 16)));
  return found ? markOf(found) : undefined;
}

/** @returns what the words around a number say of the edition that it belongs to. */
export function editionOfNumber(text: string, start: number, end: number): EditionMark | undefined {
  const before = inOneForm(text.slice(Math.max(0, start - 18), start));
  if (RENUMBERED.test(before)) return SEVERAL;
  const found = YEAR_OF_NUMBER.exec(before) ?? OF_NUMBER.exec(before);
  if (found) return markOf(found);
  const behind = editionBehindNumber(text, end);
  if (behind) return behind;
  return NEW_NUMBER.test(before) ? { relative: "new" } : editionOfTopic(text, start);
}

/** The year that a sentence gives for what it calls new. */
function datedAround(text: string, start: number, end: number): string | undefined {
  const before = DATED_BEFORE.exec(inOneForm(text.slice(Math.max(0, start - 40), start)));
  return (before ?? DATED_BEHIND.exec(inOneForm(text.slice(end, end + 12))))?.[1];
}

/** The year in which a sentence says that a document was issued or decided. */
function yearAround(text: string, start: number, end: number): string | undefined {
  const before = ISSUED_BEFORE.exec(inOneForm(text.slice(Math.max(0, start - 40), start)));
  return (before ?? DECIDED_BEHIND.exec(inOneForm(text.slice(end, end + 50))))?.[1];
}

function relativeOf(behind: string, before: string): EditionMark["relative"] {
  const found = RELATIVE_BEHIND.exec(behind);
  if (found) return found[1] ? "new" : "old";
  if (OLD_BEFORE.test(before)) return "old";
  return NEW_BEFORE.test(before) ? "new" : undefined;
}

/**
 * What the words between a title and its clause, and those before it, say about the edition.
 * @param start at the title; @param end behind it; @param until where the words of the edition end.
 */
export function editionMark(
  text: string,
  start: number,
  end: number,
  until: number,
): EditionMark | undefined {
  const behind = inOneForm(text.slice(end, until)).replace(NAMES, "");
  const before = inOneForm(text.slice(Math.max(0, start - 32), start)).replace(/^.*[，。；：？！、》”]/, "");
  if (SEVERAL_BEFORE.test(inOneForm(text.slice(Math.max(0, start - 24), start)))) return SEVERAL;
  const [given, another] = findNumbers(behind);
  if (another && another.number !== given?.number) return SEVERAL;
  const number =
    given ??
    findNumbers(before).find(({ at }) => /^(?:文件?)?(?:印发|发布|公布)?的?$/.test(before.slice(at)));
  const year = number
    ? undefined
    : (yearBehind(behind) ?? yearBefore(before) ?? yearAround(text, start, end));
  const draft = DRAFT.exec(behind)?.[0];
  const relative = number || year ? undefined : relativeOf(behind, before);
  const dated = relative === "new" ? datedAround(text, start, end) : undefined;
  if (dated) return { year: Number(dated) };
  if (!number && !year && !draft && !relative) return undefined;
  return {
    ...(number && { number: number.number }),
    ...(year && { year: Number(year) }),
    ...(draft && { draft }),
    ...(relative && { relative }),
  };
}

/** 《…》修订对照表, 《…》新旧条文对照: the page prints two editions side by side. */
const COMPARED = /^(?:修[改订正]|条文|前后|新旧|版本|的)*对[照比](?:[表稿版]|解读|说明|一览|[-—_|（(]|$)/;
/** 《…》修订说明, 关于修订《…》的通知: the page speaks of a revision. A decision to amend speaks of what it amends. */
const REVISION_BEHIND =
  /^的?(?:最新|本次|此次)?修[改订正](?:情况|内容|工作|要点|背景|亮点)?的?(?:起草|政策)?(?:说明|解读|问答|介绍|通知|公告|$)/;
const REVISION_BEFORE = /(?:关于|对)(?:印发|公布|发布)?(?:重?新)?修[改订正]$/;

/** @returns what a page's title says of the edition of the document that it names at [start, end), beside its own mark. */
export function editionInTitle(text: string, start: number, end: number): EditionMark | undefined {
  const behind = text.slice(behindBrackets(text, end)).replace(/\s+/g, "");
  if (COMPARED.test(behind)) return SEVERAL;
  const isRevised =
    REVISION_BEHIND.test(behind) ||
    (!/^的(?:决定|议案|提案|建议|请示)/.test(behind) &&
      REVISION_BEFORE.test(text.slice(Math.max(0, start - 12), start)));
  return isRevised ? { relative: "new" } : undefined;
}

/** 《…》已于2022年修订，第八条; 《…》[2022年修订]第八条. */
const DATED_IN_SENTENCE =
  /^[[〔【]((?:19|20)\d{2})[年〕\]】]|((?:19|20)\d{2})年[^，。；、]{0,24}?(?:修[订正改]|(?:起|正式)施行|生效|通过(?=[，,])|印发|发布|公布)/;

/** @returns what a sentence says of the edition behind a title, before it comes to the clause. */
export function editionInSentence(behind: string): EditionMark | undefined {
  const text = inOneForm(behind).replace(NAMES, "");
  const [number] = findNumbers(text);
  if (number && /^[，,[〔【]*$/.test(text.slice(0, number.start))) return { number: number.number };
  const dated = DATED_IN_SENTENCE.exec(text);
  const year = dated && (REVISED.exec(text)?.[1] ?? dated[1] ?? dated[2]);
  if (year) return { year: Number(year) };
  return /^[^，。；]{0,6}修[订正改]后/.test(text) ? { relative: "new" } : undefined;
}

/** 《…》自2018年施行，2022年修订。 */
const REVISED_IN_SENTENCE =
  /((?:19|20)\d{2})年[^，。；、《第]{0,16}?(?:修[订正]|修改)(?=了?[，。；、]|并|完善|发布|$)/g;

/** @returns what the sentence of a title says behind it: that it was revised, and when. */
export function revisedInSentence(text: string, end: number): EditionMark | undefined {
  const behind = /^[^。；？！《第]*/.exec(inOneForm(text.slice(end, end + 80)))?.[0] ?? "";
  const year = [...behind.matchAll(REVISED_IN_SENTENCE)].at(-1)?.[1];
  return year ? { year: Number(year) } : undefined;
}

/** @returns the offset behind what says of the edition, in brackets and without them, directly behind a title. */
export function behindEdition(text: string, at: number): number {
  let end = behindBrackets(text, at);
  const found = UNBRACKETED.exec(text.slice(end, end + 24));
  if (found) end = behindBrackets(text, end + found[0].length);
  return end;
}
