/** What the page as a whole says about documents: which it names, and which one it is about (design §5.4). */
import { readTitle, titleKey } from "../regulation/title.ts";
import type { PageFacts } from "./model.ts";
import { readName } from "./names.ts";
import type { ParsedBlock } from "./parse.ts";

/** Titles of documents that have clauses; 《税务行政处罚决定书》 has none. */
const DOCUMENT =
  /(?:法|典|条例|办法|规定|规则|细则|决定|解释|准则|章程|公约|条约|协定|议定书|通则|规程|规范|标准|意见|通知|纲要|方案|制度|守则|指引|指南)(?:[（(].{1,20}[）)])?$/;
/** A title without the issuer is a short form, which only an alias or the page's subject explains. */
const SHORT =
  /^(?:工作|议事|实施|暂行|管理)*(?:规则|办法|规定|条例|细则|决定|解释|通知|意见|章程|准则|方案|法)$/;
const APPLIED_NAME =
  /(?:根据|依据|依照|按照|违反|适用|执行|贯彻|落实)[一-龥]{1,24}?(?:法典?|条例|办法|规则|细则)(?![律院人规治庭官定制])/g;
const CONTRACT_PARTY = /[甲乙]方/;

export function isShortTitle(title: string): boolean {
  return SHORT.test(title);
}

/** The documents that a page's title names: in 《》, or the whole title, or what a 通知 issues. */
function titlesIn(title: string): string[] {
  const bracketed = [...title.matchAll(/《([^《》]{2,80})》/g)].flatMap(([, name]) =>
    name && DOCUMENT.test(name) ? [name] : [],
  );
  if (bracketed.length > 0) return bracketed;
  const { key } = readTitle(title);
  const plain = key
    .replace(/[《》]/g, "")
    .replace(/^(?:图解|解读|一图读懂|政策解读)[：:丨|·]?/, "")
    .replace(/(?:的?(?:政策|文字|文件|图文)?(?:解读|问答|解释说明|说明|起草说明))$/, "");
  return DOCUMENT.test(plain) && !SHORT.test(plain) ? [plain] : [];
}

export interface Subject {
  /** The document that the page is about; null for none or several. */
  title: string | null;
  /** Whether the page's title says so, or only that no other document is named. */
  isTitle: boolean;
}

/** Names without 《》 and without a clause, as in 根据行政许可法的规定. */
function plainNames(text: string): string[] {
  return [...text.matchAll(APPLIED_NAME)].flatMap(({ 0: found, index }) => {
    const name = readName(text, index + found.length);
    return name?.kind === "unbracketed" && !SHORT.test(name.name) ? [name.name] : [];
  });
}

/** All documents that the page names, by key. */
export function documentsNamed(blocks: readonly ParsedBlock[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { text, documents, references } of blocks) {
    for (const { title } of documents) {
      if (DOCUMENT.test(title) && !SHORT.test(title)) named.set(titleKey(title), title);
    }
    for (const { kind, document } of references) {
      if (kind === "unbracketed" && document && !SHORT.test(document))
        named.set(titleKey(document), document);
    }
    for (const name of plainNames(text)) named.set(titleKey(name), name);
  }
  return named;
}

/** The page's own title: from its facts, else its first short line. */
function pageTitles(blocks: readonly ParsedBlock[], { title }: PageFacts): string[] {
  const first = blocks.find(({ text }) => text.trim() !== "")?.text.trim() ?? "";
  const isTitle =
    first.length <= 80 &&
    !/[。；，：]/.test(first) &&
    /(?:通知|公告|解读|问答|说明|决定|意见|函|批复|》|规则|办法|规定|条例|细则)$/.test(first);
  return [...(title ? [title] : []), ...(isTitle ? [first] : [])];
}

/** @returns the one document that a page is about: named in its title, or the only one that it names. */
export function subjectOf(
  blocks: readonly ParsedBlock[],
  facts: PageFacts,
  named: Map<string, string>,
): Subject {
  for (const title of pageTitles(blocks, facts)) {
    const titles = new Map(titlesIn(title).map((each) => [titleKey(each), each]));
    const [only] = titles.values();
    if (titles.size === 1 && only) return { title: only, isTitle: true };
    if (titles.size > 1) return { title: null, isTitle: true };
  }
  const [only] = named.values();
  return { title: named.size === 1 && only ? only : null, isTitle: false };
}

/** A contract speaks of its own clauses. */
export function isContract(blocks: readonly ParsedBlock[]): boolean {
  return blocks.some(({ text }) => CONTRACT_PARTY.test(text));
}
