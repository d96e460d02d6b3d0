/** What the popup opened from its lists, as its clause page shows it. */
import type { CitedUnit } from "../../utils/citation/found.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { type Assurance, assuranceOf } from "../clause/certainty.ts";
import { type Passage, passagesOf } from "../clause/passages.ts";
import { type FindRegulation, read } from "../clause/reading.ts";
import type { PageReference } from "../references/pageReferences.ts";
import { firstPlace, type PlacedClause } from "../search/places.ts";

/** A result of the search, or a reference in a text. */
export type Opened = { place: PlacedClause } | { reference: PageReference };

interface Content {
  /** What can be kept at hand of it. */
  place: PlacedClause;
  regulation: Regulation;
  passages: Passage[];
  /** What copying cites. */
  units: readonly CitedUnit[];
  /** How sure it is that this is meant; null where the reader searched for it. */
  assurance: Assurance | null;
}

/** @returns what is shown; null where there is no clause to show. */
export function contentOf(opened: Opened, find: FindRegulation): Content | null {
  if ("place" in opened) {
    const { place } = opened;
    const regulation = find(place.regulationId);
    const passages = regulation && passagesOf({ addresses: [place] }, regulation);
    return regulation && passages ? { place, regulation, passages, units: [place], assurance: null } : null;
  }
  const { subject } = opened.reference;
  const reading = read(subject, find);
  if (reading.kind !== "passages") return null;
  const { regulation, passages, units } = reading;
  const assurance = assuranceOf({ subject, origin: "page" }, reading);
  return { place: firstPlace(regulation.id, passages), regulation, passages, units, assurance };
}
