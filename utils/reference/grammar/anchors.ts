/** Where in a text the reader of references stops. */

const NUMERAL = "[一二三四五六七八九十百\\d]{1,7}";
/** 《…》八条规定, 《…》八至十条, 规则八至十条: a number directly behind a document may do without 第. */
const UNMARKED =
  `(?:[》法典例）)]${NUMERAL}条(?=第|${NUMERAL}[款项]|规定|的规定|之规定|[、和至及])|[》法典例则）)]` +
  `${NUMERAL}(?:[、和及与至到—－–~～-]${NUMERAL}){1,9}条(?=第|的?规定|之规定|要求|执行|办理|[、和至及，。；：）)]|$))`;
/** Where a reference may begin: 第 before a number, a unit named by its place, a number directly behind a document. */
export const ANCHOR = new RegExp(
  "第(?=[（(]?[一二三四五六七八九十百千两零〇廿卅\\d０-９])|[前上本][一二两三四五六七八九十\\d]{0,2}[条款项章节编]|" +
    UNMARKED,
  "g",
);
