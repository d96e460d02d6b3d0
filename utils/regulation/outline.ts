/** Which units exist: targets of a reference → addresses in a regulation. Every level that is named must exist. */
import { type CatalogueEntry, subitemKey, type Outline as Units } from "./entry.ts";
import type { ContainerKind, UnitAddress } from "./model.ts";
import { clauseKey } from "./units.ts";

/** A unit that is named without a number. */
export type Relative =
  | "previous-paragraph"
  | "previous-clause"
  | "previous-item"
  | "this-clause"
  | "this-paragraph"
  | "this-item"
  | "this-chapter"
  | "this-section"
  | "this-part";

/** One unit that a reference names, with the levels as written or inherited in its chain. */
export interface Target extends Partial<Record<ContainerKind, number>> {
  clause?: number;
  /** 1 for 之一. */
  suffix?: number;
  /** -1 for 末款. */
  paragraph?: number;
  item?: number;
  subitem?: number;
  relative?: Relative;
  /** 前两款 → 2. */
  count?: number;
  /** In a range: the clauses 之一 or 款 that the regulation has between the target before this one and this are meant too. */
  through?: true;
}

/** The ordinal of 末款: how many there are, the regulation tells. */
export const LAST = -1;

/** The place of a reference in a regulation. */
export interface Cursor {
  ordinal: number;
  suffix: number;
  paragraph: number;
  /** 0 outside items. */
  item: number;
  /** Paths of the containers around it, outermost first, as in CatalogueEntry.containers. */
  containers: string[];
}

type Outlined = Units & Pick<CatalogueEntry, "incomplete">;

/** A target that was looked up: the addresses it means, or why it means none. */
type Found =
  | { addresses: UnitAddress[] }
  | { reason: "document" | "beyond" | "unit"; address: UnitAddress | null };

function addressOf(
  ordinal: number,
  suffix: number,
  more: Omit<UnitAddress, "ordinal" | "suffix">,
): UnitAddress {
  return { ordinal, ...(suffix > 0 && { suffix }), ...more };
}

/** The levels below the clause, as far as they are numbers. */
const below = ({ paragraph, item, subitem }: Target): Omit<UnitAddress, "ordinal" | "suffix"> => ({
  ...(paragraph && paragraph !== LAST && { paragraph }),
  ...(item && { item }),
  ...(subitem && { subitem }),
});

/** The address that a target asks for, as written; null where it names no clause. */
export function askedAddress(target: Target): UnitAddress | null {
  return target.clause ? addressOf(target.clause, target.suffix ?? 0, below(target)) : null;
}

/** The clauses of one regulation by number. */
export class Outline {
  readonly #regulation: Outlined;
  readonly #index = new Map<string, number>();

  constructor(regulation: Outlined) {
    this.#regulation = regulation;
    regulation.clauses.forEach(([ordinal, suffix], index) => {
      this.#index.set(clauseKey({ ordinal, suffix }), index);
    });
  }

  #indexOf(ordinal: number, suffix: number): number {
    return this.#index.get(clauseKey({ ordinal, suffix })) ?? -1;
  }

  /** @param at the place of the reference, for 前款 and 本条; null outside the regulation. */
  find(target: Target, at: Cursor | null): Found {
    const { relative } = target;
    if (relative === "previous-clause") return this.#previousClauses(target, at);
    if (relative === "previous-paragraph" || relative === "this-paragraph")
      return this.#paragraphs(target, at);
    if (relative === "previous-item" || relative === "this-item") return this.#items(target, at);
    if (relative === "this-clause") {
      return at ? this.#check(at.ordinal, at.suffix, target, at) : { reason: "document", address: null };
    }
    if (!target.clause) return { reason: "unit", address: null };
    const found = this.#check(target.clause, target.suffix ?? 0, target, null);
    const isElsewhere = "addresses" in found && !relative && !this.#isInContainers(target);
    return isElsewhere ? { reason: "unit", address: askedAddress(target) } : found;
  }

  /** Whether the containers that a target names contain its clause: 第三章第八条. */
  #isInContainers(target: Target): boolean {
    const path = pathOf(target);
    if (path.length === 0) return true;
    const index = this.#indexOf(target.clause ?? 0, target.suffix ?? 0);
    return this.#regulation.containers.some((container, at) => {
      const [from, to] = this.#regulation.spans[at] ?? [0, 0];
      return endsPath(container, path) && from <= index && index < to;
    });
  }

  /** What a range passes that its words do not count: the clauses 之一, or the 款, after one address and before the next. */
  between(from: UnitAddress, [to]: readonly UnitAddress[]): UnitAddress[] {
    if (!to) return [];
    if (from.ordinal === to.ordinal && from.suffix === to.suffix && from.paragraph && to.paragraph) {
      const { paragraph, item: _, subitem: __, ...clause } = from;
      const count = Math.max(0, to.paragraph - paragraph - 1);
      return Array.from({ length: count }, (_, index) => ({ ...clause, paragraph: paragraph + 1 + index }));
    }
    const first = this.#indexOf(from.ordinal, from.suffix ?? 0) + 1;
    return this.#regulation.clauses
      .slice(first, this.#indexOf(to.ordinal, to.suffix ?? 0))
      .flatMap(([ordinal, suffix]) => (suffix > 0 ? [addressOf(ordinal, suffix, {})] : []));
  }

  #previousClauses(target: Target, at: Cursor | null): Found {
    const here = at ? this.#indexOf(at.ordinal, at.suffix) : -1;
    const count = target.count ?? 1;
    const clauses = here < count ? [] : this.#regulation.clauses.slice(here - count, here);
    if (clauses.length === 0) return { reason: "unit", address: null };
    const [first] = clauses;
    if (clauses.length === 1 && first) return this.#check(first[0], first[1], target, null);
    return { addresses: clauses.map(([ordinal, suffix]) => addressOf(ordinal, suffix, {})) };
  }

  /** 前款, 前两款, 本款: counted back from the paragraph in which they are said. */
  #paragraphs(target: Target, at: Cursor | null): Found {
    if (!at) return { reason: "document", address: null };
    const count = target.relative === "this-paragraph" ? 0 : (target.count ?? 1);
    const first = at.paragraph - count;
    if (first < 1) return { reason: "unit", address: addressOf(at.ordinal, at.suffix, {}) };
    const addresses: UnitAddress[] = [];
    for (let paragraph = first; paragraph < first + Math.max(1, count); paragraph++) {
      const found = this.#check(at.ordinal, at.suffix, { ...target, paragraph }, null);
      if (!("addresses" in found)) return found;
      addresses.push(...found.addresses);
    }
    return { addresses };
  }

  #items(target: Target, at: Cursor | null): Found {
    if (!at) return { reason: "document", address: null };
    const { paragraph } = at;
    if (target.relative === "this-item") {
      return at.item
        ? this.#check(at.ordinal, at.suffix, { ...target, paragraph, item: at.item }, null)
        : { reason: "unit", address: addressOf(at.ordinal, at.suffix, {}) };
    }
    const count = target.count ?? 1;
    if (at.item - count < 1)
      return { reason: "unit", address: addressOf(at.ordinal, at.suffix, { paragraph }) };
    const addresses: UnitAddress[] = [];
    for (let item = at.item - count; item < at.item; item++)
      addresses.push(addressOf(at.ordinal, at.suffix, { paragraph, item }));
    return { addresses };
  }

  /** The unit of a clause that a target names below it. */
  #check(ordinal: number, suffix: number, target: Target, at: Cursor | null): Found {
    const { item, subitem } = target;
    const outline = this.#regulation.clauses[this.#indexOf(ordinal, suffix)];
    const items = outline?.slice(2) ?? [];
    const paragraph = target.paragraph === LAST ? items.length : target.paragraph;
    const asked = addressOf(ordinal, suffix, below({ ...target, ...(paragraph && { paragraph }) }));
    if (!outline) {
      const last = this.#regulation.clauses.at(-1)?.[0] ?? 0;
      return { reason: this.#regulation.incomplete && ordinal > last ? "beyond" : "unit", address: asked };
    }
    if (paragraph && paragraph > items.length) return { reason: "unit", address: asked };
    if (!item) return subitem ? { reason: "unit", address: asked } : { addresses: [asked] };
    const found: Found = paragraph
      ? item <= (items[paragraph - 1] ?? 0)
        ? { addresses: [asked] }
        : { reason: "unit", address: asked }
      : this.#itemWithoutParagraph(asked, item, items, at);
    return "addresses" in found && !found.addresses.every((address) => this.#hasSubitem(address))
      ? { reason: "unit", address: asked }
      : found;
  }

  /** Whether the 目 of an address exists, if it names one. */
  #hasSubitem({ ordinal, suffix = 0, paragraph = 1, item = 0, subitem }: UnitAddress): boolean {
    return (
      !subitem ||
      subitem <= (this.#regulation.subitems?.[subitemKey({ ordinal, suffix }, paragraph, item)] ?? 0)
    );
  }

  /** 款 omitted: the paragraph where it is said, else the only one with such an item, else the whole clause. */
  #itemWithoutParagraph(asked: UnitAddress, item: number, items: number[], at: Cursor | null): Found {
    const holders = items.flatMap((count, index) => (count >= item ? [index + 1] : []));
    const [only] = at && holders.includes(at.paragraph) ? [at.paragraph] : holders;
    if (!only) return { reason: "unit", address: asked };
    const { item: _, subitem: __, ...clause } = asked;
    if (holders.length > 1 && only !== at?.paragraph) return { addresses: [clause] };
    return {
      addresses: [
        items.length > 1
          ? { ...clause, paragraph: only, item, ...(asked.subitem && { subitem: asked.subitem }) }
          : asked,
      ],
    };
  }

  /** 本章第二节, 本节: the containers that the words leave out, from where they are said. */
  within(target: Target, at: Cursor | null): Target {
    if (!target.relative || !at) return target;
    const path: Target = {};
    for (const step of at.containers.at(-1)?.split("/") ?? []) {
      const [kind, ordinal] = step.split(" ");
      if (kind && target[kind as "part"]) break;
      // 本编第六章 counts through the 分编 of the 编.
      if (kind !== "part" && target.relative === "this-part") break;
      path[kind as "part"] = Number(ordinal);
    }
    return { ...path, ...target };
  }

  /** The clauses of the container that a target names. */
  clausesIn(target: Target): UnitAddress[] {
    const path = pathOf(target);
    const at = path.length > 0 ? this.#regulation.containers.findIndex((each) => endsPath(each, path)) : -1;
    const [from, to] = this.#regulation.spans[at] ?? [0, 0];
    return this.#regulation.clauses
      .slice(from, to)
      .map(([ordinal, suffix]) => addressOf(ordinal, suffix, {}));
  }

  /** Whether the containers that a target names exist: 第四章第二节, 本章. */
  hasContainers(target: Target): boolean {
    const path = pathOf(target);
    return path.length > 0 && this.#regulation.containers.some((container) => endsPath(container, path));
  }
}

/** The containers that a target names, outermost first. */
function pathOf(target: Target): string[] {
  return (["part", "subpart", "chapter", "section"] as const).flatMap((kind) =>
    target[kind] ? [`${kind} ${target[kind]}`] : [],
  );
}

/** Whether a container ends a path and is inside the others. */
function endsPath(container: string, path: readonly string[]): boolean {
  const steps = container.split("/");
  return steps.at(-1) === path.at(-1) && path.every((step) => steps.includes(step));
}
