/** Views: what the card shows in turn, the reference on the page first, then what the user opened from there. */
import { named, type Resolution } from "../reference/model.ts";
import { containerLabel, unitLabel } from "../regulation/label.ts";
import { type Clause, OWN_PAGE, type Regulation } from "../regulation/model.ts";
import type { Target } from "../regulation/outline.ts";
import { clausesOf } from "../regulation/units.ts";
import type { ContainerHeading } from "./passages.ts";
import type { LookupResult, Pointed } from "./result.ts";

export interface View {
  subject: Pointed;
  /** "page": a reference on the page; "text": one in a shown clause; "opened": reached by leafing, not cited. */
  origin: "page" | "text" | "opened";
  /** Id of the document that the user chose, if several were offered. */
  chosen?: string;
}

/** A view of a clause or chapter that the user opened without a reference to it. */
const opened = (
  regulation: Regulation,
  text: string,
  resolution: Pick<Resolution, "addresses" | "containers">,
): View => ({
  origin: "opened",
  subject: {
    text,
    document: named(regulation.title),
    resolution: { certainty: "explicit", regulation: regulation.id, rule: "opened", ...resolution },
  },
});

/** @returns the view of a clause. */
export function clauseView(regulation: Regulation, { ordinal, suffix }: Clause): View {
  const address = { ordinal, ...(suffix !== undefined && { suffix }) };
  return opened(regulation, unitLabel(address), { addresses: [address] });
}

/** @param containers a 编, 章 or 节 and those above it, outermost first. @returns the view of all its clauses. */
export function containerView(regulation: Regulation, containers: readonly ContainerHeading[]): View {
  const target: Target = {};
  for (const { kind, ordinal } of containers) target[kind] = ordinal;
  const inner = containers.at(-1);
  return opened(regulation, inner ? containerLabel(inner) : "", { addresses: [], containers: [target] });
}

export interface Neighbours {
  previous: Clause | undefined;
  next: Clause | undefined;
}

const NONE: Neighbours = { previous: undefined, next: undefined };

/** @returns the clauses before and after those shown; none for a page's own text, whose other clauses are not sent. */
export function neighboursOf(result: LookupResult): Neighbours {
  if (result.kind !== "passages" || result.regulation.id === OWN_PAGE) return NONE;
  const clauses = clausesOf(result.regulation);
  const at = result.passages.map(({ clause }) => clauses.indexOf(clause));
  return { previous: clauses[Math.min(...at) - 1], next: clauses[Math.max(...at) + 1] };
}
