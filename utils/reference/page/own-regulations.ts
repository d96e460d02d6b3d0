/** The regulations that a page itself is or contains: their trees, and the place of each block in them. */
import { type CatalogueEntry, catalogueEntry, containerPath } from "../../regulation/entry.ts";
import { OWN_PAGE, type Regulation } from "../../regulation/model.ts";
import { type Cursor, Outline } from "../../regulation/outline.ts";
import { buildTrees, type Tree } from "../../regulation/source/tree.ts";
import { readTitle } from "../../regulation/title.ts";
import { clausesOf } from "../../regulation/units.ts";
import { withoutRadicals } from "../../text/lookalikes.ts";
import { parseNumeral } from "../../text/numerals.ts";
import type { ParsedBlock } from "../block/parse.ts";
import type { PageFacts } from "../model.ts";

export interface OwnRegulation {
  regulation: Regulation;
  outline: Outline;
  /** Its clauses as the library describes those of its regulations. */
  clauses: CatalogueEntry["clauses"];
  /** The blocks of its tree, end exclusive. */
  start: number;
  end: number;
  /**
   * Numbered 一、 without the title of a regulation: a notice; 本通知第三条 is one of its points. So does a decision to
   * amend: 第三条 in it is of the text that it amends.
   */
  isNotice: boolean;
  /** A decision to amend: a bare number in it is of the text that it amends. */
  isAmending: boolean;
  /** The last item of points that are numbered through, （一） to （三十一） under 一、 to 九、; 0 for none. */
  lastThrough: number;
  cursor(block: number): Cursor | null;
}

const REGULATION_TITLE =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|规程|规范|制度|守则|标准|公约|协定|条约)(?:[（(].{1,12}[）)])?$/;
const AMENDING_TITLE = /(?:修[改订正]|废止).*的决定$/;
/** Lines between a title and the first clause that are no title: dates, 目录, brackets, signatures, numbers. */
const NO_TITLE = /^(?:目\s*录|第.{1,4}[编章节]|[（(].*[）)]|\d{4}年.*|.*号|.*[。；：，])$/;
/** Longer than any title. */
const MAX_TITLE = 120;
/** How far above the first clause a title may be, in lines: a table of contents may be between. */
const REACH = 120;

/** The title printed above the tree. */
function titleAbove(lines: readonly string[], start: number): string {
  for (let line = start - 1; line >= Math.max(0, start - REACH); line--) {
    const text = (lines[line] ?? "").replace(/\s+/g, "");
    if (text === "" || text.length > 80 || NO_TITLE.test(text)) continue;
    if (REGULATION_TITLE.test(text)) return text;
    if (start - line > 12) break;
  }
  return "";
}

function containerNames(tree: Tree, line: number): string[] {
  const containers = tree.places[line]?.containers ?? [];
  return containers.map((_, depth) => containerPath(containers.slice(0, depth + 1)));
}

function cursorOf(tree: Tree, block: number): Cursor | null {
  const place = tree.places[block];
  if (!place?.clause) return null;
  const { ordinal, suffix = 0 } = place.clause;
  const containers = containerNames(tree, block);
  return { ordinal, suffix, paragraph: place.paragraph ?? 1, item: place.item?.ordinal ?? 0, containers };
}

/** A line that may begin with a number written in radicals (第⼗⼋条): most lines do not. */
const MAY_HAVE_RADICALS = /^\s*[（(第\u2e80-\u2fd5]/;

const POINT = /^[（(]([一二三四五六七八九十]{1,3})[）)]/;

/** The last of points that are numbered through over the headings above them; 0 where each heading begins with （一）. */
function lastThrough(lines: readonly string[]): number {
  const points = lines.flatMap((line) => parseNumeral(POINT.exec(line.trim())?.[1] ?? "") ?? []);
  return points.every((point, index) => point === index + 1) ? points.length : 0;
}

/** @returns the regulations on a page, in order. */
export function findOwnRegulations(blocks: readonly ParsedBlock[], facts: PageFacts): OwnRegulation[] {
  const texts = blocks.map(({ text }) => text);
  // Traditional characters stay, since the card shows these lines.
  const lines = blocks.map(({ original }) =>
    MAY_HAVE_RADICALS.test(original) ? withoutRadicals(original) : original,
  );
  const pageTitle = facts.title ? readTitle(facts.title).key : "";
  return buildTrees(lines).flatMap((tree) => {
    const printed = titleAbove(texts, tree.start);
    const title = printed || (REGULATION_TITLE.test(pageTitle) ? pageTitle : "");
    const regulation: Regulation = {
      id: OWN_PAGE,
      // What a notice says is cited by the title of its page.
      title: title || pageTitle.slice(0, MAX_TITLE),
      issuers: [],
      incomplete: false,
      laterEditions: [],
      preamble: [],
      units: tree.units,
    };
    const isAmending = AMENDING_TITLE.test(title) || AMENDING_TITLE.test(pageTitle);
    const isNumbered = tree.numbering === "第一条";
    if (clausesOf(regulation).length < (isNumbered ? 3 : 2)) return [];
    const described = catalogueEntry(regulation);
    const outline = new Outline(described);
    const { start, end } = tree;
    return [
      {
        regulation,
        outline,
        clauses: described.clauses,
        start,
        end,
        isNotice: !isNumbered && (!title || isAmending),
        isAmending,
        lastThrough: isNumbered ? 0 : lastThrough(texts.slice(start, end)),
        cursor: (block: number) => cursorOf(tree, block),
      },
    ];
  });
}
