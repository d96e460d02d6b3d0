/**
 * The words that tell of an edition, by class. A window around a title or a number is read word by word (editions.ts);
 * each entry is the source of a regular expression, and the first class that matches wins.
 */

const MONTH_AND_DAY = "(?:[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?)?";
const REVISED = "修[订正改]";
const RULES = "(?:工作)?(?:规则|办法|条例|规定)";

export const EDITION_WORDS = {
  /** Longer words that only begin or end like one of the classes below. */
  other:
    "[还复草高平中]原|原[则因件告始本]|[陈仍依破守]旧|[创更革刷]新|新[增设建]|[体表呈实发出再兑涌展显]现|现[场有在将予]|依照|参照",
  /** 修订前后, 新旧: both editions at once. */
  both: `${REVISED}前后|前后|新旧`,
  /** 2018年以前: from before an edition, whichever it was. */
  before: "(?:19|20)\\d{2}年(?:以前|之前)|20\\d{2}年前",
  /** 2018年10月31日, 2018-10-31, 2018版; a bare 2018 only before a bracket or at the end; 22年版. */
  year: `(?<!\\d)(?:19|20)\\d{2}(?:年${MONTH_AND_DAY}|[-./]\\d{1,2}[-./]\\d{1,2}日?|(?=[新版修）)】〕\\]]|$))|(?<!\\d)\\d{2}年?(?=版)`,
  /** Named as another text than the one in force. */
  draft: `(?:${REVISED})?(?:草案|(?:征求意见|送审|讨论|修[订正改]|代拟|审议|报批|送签|审查|公示|建议|初|草|[初二三]审)稿)|征求意见(?=[）)])|试行|暂行`,
  /** The edition before the last revision, or one that no longer holds. */
  old: `${REVISED}前的?|原(?:来的?|有的)?(?=[规办条《第）)为系是版文先工]|$)|[旧老]|[上前]一版|此前|以前|[最更]早|当时|前身|废止|失效|未生效|拟${REVISED}`,
  /** （虹府发〔2018〕20号，已修订）: behind an edition, it has been revised since. */
  since: `已经?作?了?${REVISED}`,
  /** The edition after the last revision; 修订 alone only in brackets. */
  new: `(?<=[（(【[〔])${REVISED}(?=[）)】\\]〕])|(?:最新|全新|新近?|重新|[去今前]年|第[一二三四]次)(?:${REVISED}|制定|印发|发布|公布)后?(?=的)|[最全]?新|现行?`,
  after: `${REVISED}后`,
  /** Says that the date or number before it is that of a revision; 2018年版, 2018年规则 name an edition as outright. */
  revised: REVISED,
  edition: `版本?|${RULES}`,
  /** How an edition comes about. */
  issued: "印发|发布|公布|颁布|颁行|制定|出台",
  decided: "通过|批准",
  /** From when it is in force: less than when it was made, since 2018's rules may be in force from 2019. */
  inForce: "[施实]行|实施|生效|执行|启用",
  /** Who issues; no word of citing in it: 2020年按照区政府印发的《…》. */
  body: "(?:(?![按依据根落执贯遵照习对由经第])[一-龥]){0,10}?(?:政府|办公[厅室]|委员会|人大|常委会|国务院)|[省市区县]",
  /** 2018年版和2022年版: neither follows the other. */
  and: "[和与及、]",
  comma: "[，,]",
  /** Allowed between: meetings, particles, brackets, kinds of document. */
  filler: `第[\\d一二三四五六七八九十〇百]{1,5}[次届]|(?:常务|全体)?会议|审议|讨论|正式|起|开始|以来|进行|全面|作了|已经?|经|于|在|自|从|由|根据|了|并|后|的|为|是|系|本|年|文件?|[中里\\s（()）〔〕[\\]【】;；]`,
} as const;

export type EditionWord = keyof typeof EDITION_WORDS;

/**
 * Dates and names in brackets that are of no edition: until when it held, when it was repealed or looked up, what it is
 * called, and the documents named inside.
 */
export const NO_EDITION =
  /有效期[^，；）)]*|(?:19|20)\d{2}(?:年(?:\d{1,2}月)?(?:\d{1,2}日)?|-\d{1,2}-\d{1,2})(?:起|已|被)*(?:废止|失效|查询|访问)|以?下[^，；）)]{0,4}称[^，；）)]*|(?<=[，（(])简?称[^，；）)]*|《[^》]*》|“[^”]*”/g;
