/**
 * The numbers that Word counts (第%1条, （%1）): they are not in the text of a file, and without them a regulation has
 * no clauses. Counters belong to a list; a level begins anew after one above it, unless the list says otherwise.
 */
import { attribute, scanMarkup, type Tag } from "./markup.ts";
import { written } from "./number-formats.ts";

interface Level {
  start: number;
  format: string;
  /** "第%1条": %n stands for the number of level n. */
  text: string;
  suffix: string;
  /** 0: never; n: after level n or one above it; undefined: after any level above. */
  restart?: number;
  /** All numbers in Arabic digits. */
  isLegal: boolean;
}

interface List {
  abstract: string;
  /** By level, where this list begins elsewhere. */
  starts: Map<number, number>;
}

/** What a paragraph says: its list and level. "0" takes a number away. */
export interface NumberedBy {
  list?: string | undefined;
  level?: number | undefined;
}

const LEVELS = 9;

const integer = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;

/** Reads numbering.xml: levels by abstract list, and lists. */
class Definitions {
  readonly levels = new Map<string, Level[]>();
  readonly lists = new Map<string, List>();
  /** Abstract lists that borrow the levels of the list of a style. */
  readonly borrowed = new Map<string, string>();
  #abstract = "";
  #list: List | undefined;
  #override: number | undefined;
  #level: Level | undefined;

  read(xml: string, prefix: string): void {
    for (const token of scanMarkup(xml, "xml")) {
      if (token.type === "text" || !token.name.startsWith(prefix)) continue;
      const name = token.name.slice(prefix.length);
      const value = attribute(token, `${prefix}val`);
      if (token.type === "close") this.#close(name);
      else if (this.#level) this.#detail(name, value);
      else this.#open(name, value, (of) => attribute(token, `${prefix}${of}`));
    }
  }

  #open(name: string, value: string | undefined, named: (name: string) => string | undefined): void {
    if (name === "abstractNum") {
      this.#abstract = named("abstractNumId") ?? "";
      this.levels.set(this.#abstract, []);
    } else if (name === "lvl") this.#openLevel(integer(named("ilvl")) ?? 0);
    else if (name === "numStyleLink" && value) this.borrowed.set(this.#abstract, value);
    else if (name === "num") {
      this.#list = { abstract: "", starts: new Map() };
      this.lists.set(named("numId") ?? "", this.#list);
    } else if (this.#list) this.#openInList(this.#list, name, value, integer(named("ilvl")) ?? 0);
  }

  #openInList(list: List, name: string, value: string | undefined, level: number): void {
    if (name === "abstractNumId") list.abstract = value ?? "";
    else if (name === "lvlOverride") this.#override = level;
    else if (name === "startOverride" && this.#override !== undefined)
      list.starts.set(this.#override, integer(value) ?? 1);
  }

  /** Lists that redefine a level (lvlOverride with lvl) are rare; the level of the abstract list stays. */
  #openLevel(at: number): void {
    if (this.#override !== undefined || at < 0 || at >= LEVELS) return;
    this.#level = { start: 1, format: "decimal", text: "", suffix: "tab", isLegal: false };
    const levels = this.levels.get(this.#abstract);
    if (levels) levels[at] = this.#level;
  }

  #detail(name: string, value: string | undefined): void {
    const level = this.#level;
    if (!level) return;
    if (name === "start") level.start = integer(value) ?? 1;
    else if (name === "numFmt") level.format = value ?? "decimal";
    else if (name === "lvlText") level.text = value ?? "";
    else if (name === "suff") level.suffix = value ?? "tab";
    else if (name === "isLgl") level.isLegal = value !== "0" && value !== "false";
    else if (name === "lvlRestart") level.restart = integer(value) ?? 0;
  }

  #close(name: string): void {
    if (name === "lvl") this.#level = undefined;
    else if (name === "num") this.#list = undefined;
    else if (name === "lvlOverride") this.#override = undefined;
  }
}

/** The list that a style of paragraphs belongs to, its own or that of the style it is based on. */
class Styles {
  readonly #own = new Map<string, NumberedBy & { basedOn?: string }>();

  read(xml: string, prefix: string): void {
    let style: (NumberedBy & { basedOn?: string }) | undefined;
    for (const token of scanMarkup(xml, "xml")) {
      if (token.type === "text" || !token.name.startsWith(prefix)) continue;
      const name = token.name.slice(prefix.length);
      if (token.type === "close") {
        if (name === "style") style = undefined;
        continue;
      }
      const value = attribute(token, `${prefix}val`);
      if (name === "style") {
        style = {};
        this.#own.set(attribute(token, `${prefix}styleId`) ?? "", style);
      } else if (style) readStyle(style, name, value);
    }
  }

  /** Styles may be based on each other in a circle. */
  numberedBy(id: string | undefined): NumberedBy {
    const found: NumberedBy = {};
    for (let count = 0, at = id; at !== undefined && count < 12; count++) {
      const style = this.#own.get(at);
      found.list ??= style?.list;
      found.level ??= style?.level;
      at = style?.basedOn;
    }
    return found;
  }
}

function readStyle(style: NumberedBy & { basedOn?: string }, name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (name === "basedOn") style.basedOn = value;
  else if (name === "numId") style.list = value;
  else if (name === "ilvl") style.level = integer(value) ?? 0;
}

/** @returns the prefix of Word's elements, usually "w:"; null where the part has none. */
export function wordPrefix(xml: string): string | null {
  const root =
    /xmlns(?::([\w.-]{1,40}))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/.exec(
      xml.slice(0, 20_000),
    );
  return root && (root[1] ? `${root[1]}:` : "");
}

/** Counts on through one document. */
export class Numbering {
  readonly #definitions = new Definitions();
  readonly #styles = new Styles();
  /** By abstract list: where each level is; undefined where it begins anew. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** @param numbering numbering.xml. @param styles styles.xml. Either may be missing. */
  constructor(numbering: string, styles: string) {
    this.#definitions.read(numbering, wordPrefix(numbering) ?? "w:");
    this.#styles.read(styles, wordPrefix(styles) ?? "w:");
  }

  /**
   * @param own what the paragraph itself says. @param style the id of its style.
   * @returns the number as Word prints it, with the gap behind it; "" for none and for bullets; undefined where the
   *   paragraph belongs to a list that the file does not define.
   */
  next(own: NumberedBy, style: string | undefined): string | undefined {
    const byStyle = this.#styles.numberedBy(style);
    const id = own.list ?? byStyle.list;
    if (id === undefined || id === "0") return "";
    const list = this.#definitions.lists.get(id);
    const levels = list && this.#levelsOf(list.abstract);
    const at = Math.min(Math.max(own.level ?? byStyle.level ?? 0, 0), LEVELS - 1);
    const level = levels?.[at];
    if (!list || !levels || !level) return undefined;
    const counters = this.#advance(id, list, levels, at);
    if (level.format === "bullet" || level.format === "none") return "";
    const label = level.text.replace(/%([1-9])/g, (_, digit) => {
      const of = levels[Number(digit) - 1];
      const value = counters[Number(digit) - 1] ?? of?.start ?? 1;
      return written(value, level.isLegal || !of ? "decimal" : of.format);
    });
    return label === "" ? "" : label + (level.suffix === "nothing" || /[、）).．]$/.test(label) ? "" : " ");
  }

  #levelsOf(abstract: string): readonly Level[] | undefined {
    const style = this.#definitions.borrowed.get(abstract);
    const lender = style === undefined ? undefined : this.#styles.numberedBy(style).list;
    const list = lender === undefined ? undefined : this.#definitions.lists.get(lender);
    return this.#definitions.levels.get(list?.abstract ?? abstract);
  }

  #advance(id: string, list: List, levels: readonly Level[], at: number): readonly (number | undefined)[] {
    const counters = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counters);
    const override = list.starts.get(at);
    const isFirst = override !== undefined && !this.#begun.has(`${id} ${at}`);
    this.#begun.add(`${id} ${at}`);
    const before = counters[at];
    counters[at] = isFirst ? override : before === undefined ? (levels[at]?.start ?? 1) : before + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper++) {
      const restart = levels[deeper]?.restart;
      if (restart === undefined || (restart > 0 && at + 1 <= restart)) counters[deeper] = undefined;
    }
    return counters;
  }
}

/** @returns list and level of a w:numPr child, put into what is known of the paragraph. */
export function readNumberedBy(by: NumberedBy, tag: Tag, prefix: string): void {
  const value = attribute(tag, `${prefix}val`);
  if (tag.name === `${prefix}numId` && value !== undefined) by.list = value;
  else if (tag.name === `${prefix}ilvl`) by.level = integer(value) ?? 0;
}
