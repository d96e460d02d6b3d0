/** What the popup opened from its lists, as its clause page shows it. */
import type { CitedUnit } from "../../utils/citation/found.ts";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import { type Passage, passagesOf } from "../../utils/lookup/passages.ts";
import type { PageReference } from "../../utils/lookup/references.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { type Assurance, assuranceOf } from "../clause/certainty.ts";

/** A result of the search, or a reference in a text. */
export type Opened = { unit: LibraryUnit; regulation: Regulation } | { reference: PageReference };

interface Content {
  /** What can be kept at hand of it. */
  unit: LibraryUnit;
  regulation: Regulation;
  passages: Passage[];
  /** What copying cites. */
  units: readonly CitedUnit[];
  /** How sure it is that this is meant; null where the user searched for it. */
  assurance: Assurance | null;
}

/** @returns what is shown; null where there is no clause to show. */
export function contentOf(opened: Opened): Content | null {
  if ("unit" in opened) {
    const { unit, regulation } = opened;
    const passages = passagesOf({ addresses: [unit] }, regulation);
    return passages && { unit, regulation, passages, units: [unit], assurance: null };
  }
  const { subject, result } = opened.reference;
  if (result?.kind !== "passages") return null;
  const { regulation, passages, units } = result;
  const assurance = assuranceOf({ subject, origin: "page" }, result);
  const unit = { regulationId: regulation.id, ...(passages[0]?.addresses[0] ?? { ordinal: 0 }) };
  return { unit, regulation, passages, units, assurance };
}
