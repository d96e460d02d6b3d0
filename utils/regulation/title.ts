/**
 * Titles: the key by which two titles of one document are equal. The key has the issuer and the core title:
 * 《上海市人民政府工作规则》 and 《国务院工作规则》 are two documents, and 《工作规则》 alone is neither. What a page or a list
 * adds to the core is removed: the site's name, the notice that issues the document (关于印发…的通知), the state's name,
 * the tag of a version. In: a title as printed. Out: TitleParts. Called by the library, references and search, which
 * must agree on the key.
 */
import { INVISIBLE } from "../text/gaps.ts";
import { withoutRadicals } from "../text/lookalikes.ts";
import { simplified } from "../text/traditional.ts";
import type { CatalogueEntry } from "./entry.ts";

export interface TitleParts {
  /** The core title; equal for two titles of one document, whatever its edition. */
  key: string;
  /** Year of an edition: 《公司法》（2005年修订） → 2005. */
  year?: number;
  /** 试行, 草案…: another text than the one without. */
  draft?: string;
}

const DOTS = /[・ㆍ‧•∙]/g;
/** Segments after - _ | that name the site or its column. */
const SITE_TAIL =
  /[-—_|–－]+[^-—_|–－]*(?:网站?|门户|政府|公报|公开|专栏|频道|文件|法规|规章|政策|公告|要闻)$/;
const REPRINT = /^[（(【[]转载[）)】\]]|[（(【[]转载[）)】\]]$/g;
const CARRIER =
  /^.{0,60}?关于(?:重新)?(?:印发|发布|公布|颁布|转发|批转)(.+?)的(?:通知|公告|通告|决定|命令|令|函)$/;
const NEWLY = /^(?:新?(?:修订|修正|修改|制定)后?的|新的)/;
const SEVERAL = /[》〉]、?[和及与]?[《〈]|等[一二三四五六七八九十\d]*[部件个项]/;
const YEAR_TAG = /[（(](\d{4})年?[^（()）]{0,6}(?:修[订正]|版|本)?[）)]$/;
const DRAFT_TAG = /[（(]((?:修订|修正)?(?:草案|征求意见稿|试行|暂行|送审稿|讨论稿))[）)]$/;
const REVISED_TAG = /[（(](?:新?修[订正]|新版|最新|全文)[）)]$/;
const STATE = /^中华人民共和国(?=.)/;

/** 《…》 or 〈…〉 around the whole. */
function withoutBrackets(title: string): string {
  const inner = /^[《〈](.*)[》〉]$/.exec(title)?.[1];
  return inner && !/^[^《〈]*[》〉]/.test(inner) ? inner : title;
}

function withoutSite(title: string): string {
  let core = title;
  for (let count = 0; count < 4; count++) {
    const tail = SITE_TAIL.exec(core);
    if (!tail || tail.index === 0) break;
    core = core.slice(0, tail.index);
  }
  return core;
}

/** The document that a notice issues, where it issues exactly one. */
function withoutCarrier(title: string): string {
  let core = title;
  for (let count = 0; count < 3; count++) {
    const inner = CARRIER.exec(core)?.[1];
    if (!inner || SEVERAL.test(inner)) break;
    core = withoutBrackets(inner.replace(NEWLY, ""));
  }
  return core;
}

/** Cache: pages repeat a few titles very often. */
const known = new Map<string, TitleParts>();
const MAX_KNOWN = 1000;

/**
 * Reads a title as a page prints it, with or without 《》.
 * @returns its parts; titles of one document have equal keys.
 */
export function readTitle(title: string): Readonly<TitleParts> {
  let parts = known.get(title);
  if (!parts) {
    parts = takeApart(title);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(title, parts);
  }
  return parts;
}

function takeApart(title: string): TitleParts {
  const plain = simplified(withoutRadicals(title.replace(INVISIBLE, "")))
    .replace(DOTS, "·")
    .replace(/[<＜]/g, "〈")
    .replace(/[>＞]/g, "〉")
    .replace(REPRINT, "");
  let core = withoutCarrier(withoutBrackets(withoutSite(plain)));
  const parts: Omit<TitleParts, "key"> = {};
  for (let count = 0; count < 3; count++) {
    const year = YEAR_TAG.exec(core);
    const draft = DRAFT_TAG.exec(core);
    const tag = year ?? draft ?? REVISED_TAG.exec(core);
    if (!tag || tag.index === 0) break;
    if (year) parts.year = Number(year[1]);
    if (draft?.[1]) parts.draft = draft[1];
    core = core.slice(0, tag.index);
  }
  const key = withoutBrackets(core)
    .replace(STATE, "")
    .replace(/《/g, "〈")
    .replace(/》/g, "〉")
    .replace(/（/g, "(")
    .replace(/）/g, ")");
  return { key, ...parts };
}

/** @returns the key of a document, from its own title or its carrier's. */
export function titleKey(title: string): string {
  return readTitle(title).key;
}

/** @returns a document number in standard form: 虹府发[2018]第20号 → 虹府发〔2018〕20号. */
export function numberKey(number: string): string {
  return number
    .replace(INVISIBLE, "")
    .replace(/[[［﹝]/g, "〔")
    .replace(/[\]］﹞]/g, "〕")
    .replace("〕第", "〕");
}

type Named = Pick<CatalogueEntry, "id" | "title" | "documentNumber" | "issued">;

/** By list: a list of results asks for many titles among thousands. */
const holders = new WeakMap<readonly Named[], ReadonlyMap<string, string | null>>();

/** @returns by title the id of the regulation that has it; null where several have. */
function holdersOf(among: readonly Named[]): ReadonlyMap<string, string | null> {
  const before = holders.get(among);
  if (before) return before;
  const found = new Map<string, string | null>();
  for (const { id, title } of among) {
    const other = found.get(title);
    found.set(title, other === undefined || other === id ? id : null);
  }
  holders.set(among, found);
  return found;
}

/**
 * @param among all that are listed.
 * @returns the document number of a regulation, or else its date, if another has the same title; else null.
 */
export function distinctionOf(regulation: Named, among: readonly Named[]): string | null {
  const { id, title, documentNumber, issued } = regulation;
  const holder = holdersOf(among).get(title);
  const isAlone = holder === undefined || holder === id;
  return isAlone ? null : (documentNumber ?? issued ?? null);
}

/** @returns the title in 《》, followed in （） by its distinction from others of that title, if any. */
export function distinctTitle(regulation: Named, among: readonly Named[]): string {
  const distinction = distinctionOf(regulation, among);
  return `《${regulation.title}》${distinction === null ? "" : `（${distinction}）`}`;
}
