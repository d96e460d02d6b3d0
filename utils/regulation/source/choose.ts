/** Which of the trees in a source text is the text's own. A page may be several regulations; a source is one. */
import { clausesOf } from "../units.ts";
import { readClauseHead } from "./headings.ts";
import { findTitle, tidyTitle } from "./title-lines.ts";
import { buildTrees, type Tree } from "./tree.ts";

const printedLines = (lines: readonly string[]) =>
  lines.map((line) => line.trim()).filter((line) => line !== "");

/** A fragment, as the amendments to the constitution are: all clauses are one run, which begins above one. */
function readFragment(lines: readonly string[]): Tree[] {
  const numbered = lines.flatMap((line) => readClauseHead(line) ?? []);
  const heads = numbered.filter(({ numbering }) => numbering === "第一条");
  const first = heads[0]?.ordinal ?? 1;
  const [tree, ...more] = first > 1 ? buildTrees(lines, first) : [];
  return tree && more.length === 0 && clausesOf(tree).length === heads.length ? [tree] : [];
}

/** A table of contents 一、 二、: no line of it is a sentence. */
const isContents = (tree: Tree): boolean =>
  clausesOf(tree).every(({ paragraphs }) =>
    paragraphs.every(({ text, items }) => items.length === 0 && /^[^。；;]{0,30}$/.test(text)),
  );

/** Whether the title of the whole is printed again above the second tree: the first is the decision that amends it. */
function isAmendedBelow(lines: readonly string[], heading: string | undefined, first: Tree, second: Tree) {
  const title = heading ?? findTitle(printedLines(lines.slice(0, first.start)), undefined)?.title;
  const again = findTitle(printedLines(lines.slice(first.end, second.start)), undefined)?.title;
  return title !== undefined && again === tidyTitle(title);
}

/**
 * @param heading the title that the markup names, where there is any.
 * @returns the text's own tree and those after it; none where nothing is numbered.
 */
export function chooseTrees(lines: readonly string[], heading: string | undefined): Tree[] {
  const trees = buildTrees(lines);
  const [first, second] = trees;
  if (!first) return readFragment(lines);
  if (first.numbering !== "一、" || second?.numbering !== "第一条") return trees;
  return isContents(first) || isAmendedBelow(lines, heading, first, second) ? trees.slice(1) : trees;
}
