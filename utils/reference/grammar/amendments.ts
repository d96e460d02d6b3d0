/** Words that amend a unit: the number then belongs to another edition than the one that is shown. */

/** An amended sentence amends its unit: 第十八条第二句删去. */
const PART = "(?:第[一二三四五六七八九十]{1,2}[句段])?";
const ADVERBS = "(?:拟|将|已经?|被|[条序]+号?|相应|依次|顺次){0,3}";
const REVISED = "(?:修[改订正]|调整)";
const BECOMES = `(?:拆分?|分拆|${REVISED}|改写?|变更?|整合|恢复)[为成]`;
const MOVED = "(?:合并[为到入至]|[并整][入合]到?[进入]?第|并入|移[至作]|顺延|作为第)";
const DELETED = "(?:删[去除]|不再保留)";
const ADDED = "(?:(?:之间|之?[前后]面?|末尾|中)?增[加写补]|新增[第一二三“]|补充“)";
/** 作出相应修改, 作了适当调整. */
const TREATED = `作[出了]?(?:如下|以下|相应|文字|适当|部分|技术性|的)*${REVISED}(?![^，。；、]*部署)`;

const AMENDED_BEHIND = new RegExp(
  `^${PART}(?:由[“"]|原为[“"]|[（(【](?:${REVISED}|新增|增加|删[去除])[）)】]|` +
    `的?${ADVERBS}(?:${BECOMES}|${MOVED}|${ADDED}|${DELETED}|中删[去除]|予?以?(?:修[改订正]|废止)|${TREATED}))`,
);
/** 第十八条中的“区长”修改为…; words that are only quoted amend nothing. */
const REPLACED_BEHIND = new RegExp(
  `^${PART}中?的?[“"][^”"]{0,60}[”"](?:一词|字样|等)?(?:均|拟|相应)?(?:${BECOMES}|修[改订正]|删[去除]|[替调]换|后?增加)`,
);
/** As far as words that are replaced may reach. */
const MAX_REPLACED = 80;
const AMENDED_BEFORE = /(?:[作改变整更正订分]为|[并合][到入至进]|删[去除]|增加|移[至作]|原|修改|在|将|把)$/;
const AMENDMENT =
  /修改为|拆分为|合并[到入至]|[并整][入合]到?[进入]?第|作出?(?:如下|以下|相应)?修[改订正]|(?:改|变|调整|变更)为第|相应改|作为第|删[去除]|增加[一二两三四五六七八九十]+[条款项章节](?=[，。：；、）“]|$)|修改[。；，：]/;

/** Whether the unit at [start, end), in a sentence that begins at `from`, is amended: its number is another edition's. */
export function amends(text: string, from: number, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - 3), start)
    .replace(/“$/, "")
    .slice(-2);
  const behind = text.slice(end, end + MAX_REPLACED).replace(/^”/, "");
  if (AMENDED_BEHIND.test(behind) || REPLACED_BEHIND.test(behind)) return true;
  // 将第九条第一款中的“…: the words that replace it are further right.
  if (/[将把在]$/.test(before) && /^中?的?[“"]/.test(behind)) return true;
  if (!AMENDED_BEFORE.test(before)) return false;
  let until = end;
  while (until < text.length && until < end + 80 && !"。；".includes(text.charAt(until))) until++;
  return AMENDMENT.test(text.slice(Math.max(from, start - 60), until));
}
