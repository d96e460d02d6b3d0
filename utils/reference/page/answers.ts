/** Documents and targets → what the card can show: the addresses that exist, or why there are none. */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { EditionNotice } from "../../regulation/model.ts";
import { askedAddress, type Cursor, Outline, type Target } from "../../regulation/outline.ts";
import type { Identity } from "../document/documents.ts";
import type { Resolution } from "../model.ts";

const CONTAINERS = ["part", "subpart", "chapter", "section"] as const;

/** Whether a target names a 编, 章 or 节 and no clause. */
function isContainer(target: Target): boolean {
  return !target.clause && !target.paragraph && CONTAINERS.some((kind) => target[kind]);
}

/** A resolution before it is told which rule decided it. */
export type Answer = Omit<Resolution, "rule">;

/** Nothing is marked. */
export const NOTHING: Answer = { certainty: "none", regulation: null, addresses: [] };

/** A document that the library lacks, or another edition of one that it has: the addresses are those asked for. */
export function missing(targets: readonly Target[], reason: "document" | "edition"): Answer {
  const addresses = targets.flatMap((target) => askedAddress(target) ?? []);
  const containers = targets.filter(isContainer);
  const shared = { certainty: "missing" as const, regulation: null, addresses, reason };
  return containers.length > 0 ? { ...shared, containers } : shared;
}

type Found = Pick<Answer, "addresses"> & Partial<Answer>;

/** The addresses of all targets; missing only if none of them exists. */
export function findAll(targets: readonly Target[], outline: Outline, at: Cursor | null): Found {
  const addresses: Resolution["addresses"] = [];
  const asked: Resolution["addresses"] = [];
  const containers = targets.filter(isContainer).map((target) => outline.within(target, at));
  let reason: Resolution["reason"] = containers.every((target) => outline.hasContainers(target))
    ? undefined
    : "unit";
  for (const target of targets) {
    if (isContainer(target)) continue;
    const found = outline.find(target, at);
    const from = target.through && addresses.at(-1);
    if ("addresses" in found)
      addresses.push(...(from ? outline.between(from, found.addresses) : []), ...found.addresses);
    else {
      reason ??= found.reason;
      if (found.address) asked.push(found.address);
    }
  }
  const shared = { ...(containers.length > 0 && { containers }), ...(reason && { reason }) };
  if (addresses.length > 0 || (containers.length > 0 && !reason)) return { addresses, ...shared };
  return { addresses: asked, ...shared, certainty: "missing", reason: reason ?? "unit" };
}

/** Answers about regulations of the library. Their outlines are indexed once. */
export class Answers {
  readonly #outlines = new Map<string, Outline>();

  #outline(regulation: CatalogueEntry): Outline {
    const outline = this.#outlines.get(regulation.id) ?? new Outline(regulation);
    this.#outlines.set(regulation.id, outline);
    return outline;
  }

  /** Whether a regulation may have the units behind the end of its text as far as it is here. */
  mayGoOn(targets: readonly Target[], regulation: CatalogueEntry): boolean {
    return findAll(targets, this.#outline(regulation), null).reason === "beyond";
  }

  /** Whether a regulation has any of the units. */
  has(targets: readonly Target[], regulation: CatalogueEntry): boolean {
    return findAll(targets, this.#outline(regulation), null).certainty !== "missing";
  }

  /** The units of a regulation of the library. */
  shown(
    targets: readonly Target[],
    regulation: CatalogueEntry,
    certainty: "explicit" | "inferred" | "default",
    possibleEdition: EditionNotice | undefined,
  ): Answer {
    const found = findAll(targets, this.#outline(regulation), null);
    const answer = { regulation: regulation.id, certainty, ...found };
    return possibleEdition ? { ...answer, possibleEdition } : answer;
  }

  /** @param isNamed whether the reference itself names the document. */
  identified(targets: readonly Target[], identity: Identity, isNamed: boolean): Answer {
    if (identity.status === "unknown") return missing(targets, "document");
    if (identity.status === "edition") {
      return { ...missing(targets, "edition"), regulation: identity.regulation.id };
    }
    if (identity.status === "ambiguous") {
      const candidates = identity.candidates.map(({ id, title }) => ({ regulation: id, title }));
      return { ...missing(targets, "edition"), certainty: "ambiguous", candidates };
    }
    const certainty = isNamed && identity.isCertain ? "explicit" : "inferred";
    return this.shown(targets, identity.regulation, certainty, identity.possibleEdition);
  }
}
