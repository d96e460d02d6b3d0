/** Which lines of a page are the regulation: those of the smallest element that holds its clauses. */
import { buildTrees } from "../../regulation/source/tree.ts";
import type { Box, Page } from "./html.ts";

export interface PageBody {
  /** The title that the page names outside of these lines. */
  title: string | undefined;
  lines: string[];
  /** The index of the first clause among the lines of the page. */
  start: number;
}

/** 转载 in brackets, and the site behind a dash: 规则 - 某某政府网. */
const withoutSite = (title: string) =>
  title
    .replace(/^[（(【[]转载[）)】\]]/, "")
    .replace(/\s*[-_|–—]+[^-_|–—]*(?:网站?|门户|平台|政府|[局厅委部])$/, "");

/** The document that a notice issues, from the title of the notice. */
function issuedBy(title: string): string | undefined {
  return /关于(?:重新)?(?:印发|发布|公布|修订)《?(.+?)》?的(?:通知|公告|通告|决定|令)$/.exec(title)?.[1];
}

function commonBox(a: Box, b: Box): Box {
  let [left, right] = [a, b];
  while (left !== right) {
    if (left.depth >= right.depth && left.parent) left = left.parent;
    else if (right.parent) right = right.parent;
    else return left;
  }
  return left;
}

const isWithin = (box: Box, outer: Box) => {
  let at: Box | undefined = box;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
};

/** The lines of the longest run of clauses, by number; none where the page has no clauses. */
function clauseLines(lines: readonly string[]): number[] {
  const trees = buildTrees(lines).map(({ places }) =>
    places.flatMap((place, line) => (place?.clause && place.textStart > 0 ? line : [])),
  );
  return trees.reduce((longest, tree) => (tree.length > longest.length ? tree : longest), []);
}

const tight = (text: string) => text.replace(/\s/g, "");

/** Lines of the notice or order that issues a text: they stand above its title, and belong to it. */
const OF_NOTICE = /令$|号[）)]?$|现(?:将|予|印发|公布)/;

/**
 * Where the text begins in an element that holds menus too: at the page's title, the last time that it stands above
 * the clauses, or the time before where a notice stands between them.
 */
function startBelowMenus(
  lines: readonly string[],
  from: number,
  first: number,
  titles: readonly string[],
): number {
  const names = titles.map((title) => tight(withoutSite(title)));
  const isTitle = (line: string) => names.includes(tight(line));
  let start = lines.slice(0, first).findLastIndex((line, at) => at >= from && isTitle(line));
  if (start < 0) return from;
  for (;;) {
    const before = lines.slice(0, start).findLastIndex((line, at) => at >= from && isTitle(line));
    const next = before < 0 ? from : before;
    if (next === start || !lines.slice(next, start).some((line) => OF_NOTICE.test(line))) return start;
    start = next;
  }
}

/** @returns the lines of the regulation on a page; all lines where it has no clauses. */
export function bodyOf({ lines, titles }: Page): PageBody {
  const texts = lines.map(({ text }) => text.replaceAll("\t", "　"));
  const clauses = clauseLines(texts);
  const boxes = clauses.flatMap((line) => lines[line]?.box ?? []);
  const [first] = boxes;
  const start = clauses[0] ?? texts.length;
  if (!first) return { title: titles[0] && withoutSite(titles[0]), lines: texts, start };
  const outer = boxes.reduce(commonBox, first);
  let from = lines.findIndex(({ box }) => isWithin(box, outer));
  const to = lines.findLastIndex(({ box }) => isWithin(box, outer)) + 1;
  from = startBelowMenus(texts, from, start, titles);
  return { title: titleOf(titles), lines: texts.slice(from, to), start };
}

function titleOf(titles: readonly string[]): string | undefined {
  const [page] = titles.map(withoutSite);
  return page && (issuedBy(tight(page)) ?? page);
}
