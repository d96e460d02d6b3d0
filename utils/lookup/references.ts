/** The references of a page or a pasted text as plain data: the list, its filter and groups, and the exported table. */
import type { ReferenceRow } from "../citation/table.ts";
import type { CardSubject, ListedReference } from "../messages.ts";
import { type Certainty, titleOf } from "../reference/model.ts";
import { OWN_PAGE, type Regulation } from "../regulation/model.ts";
import { titleKey } from "../regulation/title.ts";
import { foldedText } from "../text/fold.ts";
import { toChineseNumeral } from "../text/numerals.ts";
import {
  certaintyOf,
  chosenBefore,
  type FindRegulation,
  isChosen,
  type LookupResult,
  resultOf,
  unitNames,
} from "./result.ts";

/** A reference with its place in the page's order and its result. */
export interface PageReference {
  index: number;
  subject: CardSubject;
  /** Null for the page's own clauses, whose text is on the page. */
  result: LookupResult | null;
  certainty: Certainty;
  /** Whether only some of the cited units were found; those are shown, quoted and cited. */
  isPartial: boolean;
}

/** References to one document. */
export interface ReferenceGroup {
  key: string;
  /** Title without 《》; null where the page does not name the document. */
  title: string | null;
  /** The document if it is in the library, in this edition. */
  regulation: Regulation | null;
  /** The page's own clauses. */
  isOwn: boolean;
  references: PageReference[];
}

/**
 * @param list in document order; `index` is the place on the page if some references were left out.
 * @param chosen ids of the documents that the user chose in this text, in order of choosing.
 */
export function readReferences(
  list: readonly (ListedReference & { index?: number })[],
  find: FindRegulation,
  chosen: readonly string[] = [],
): PageReference[] {
  return list.map(({ index: given, ...listed }, place) => {
    const index = given ?? place;
    const subject: CardSubject = { token: index, ...listed };
    const { certainty, host } = subject.resolution;
    const isElsewhere = host !== undefined && !subject.pageClauses && certainty !== "missing";
    const result = isElsewhere ? null : resultOf(subject, find, chosenBefore(subject, find, chosen));
    const isFound = result === null || result.kind === "passages";
    return {
      index,
      subject,
      result,
      certainty: result ? certaintyOf(subject, result) : (certainty as Certainty),
      // A candidate has all units to be offered; the reason of an ambiguous reference says why it is open.
      isPartial: isFound && certainty !== "ambiguous" && subject.resolution.reason !== undefined,
    };
  });
}

/** @returns an ambiguous reference with the result for the document that the user chose. */
export function chosenReference(reference: PageReference, id: string, find: FindRegulation): PageReference {
  const result = resultOf(reference.subject, find, id);
  return { ...reference, result, certainty: certaintyOf(reference.subject, result) };
}

/** @returns a reference with its result before any choice. */
export function openReference(reference: PageReference, find: FindRegulation): PageReference {
  const result = resultOf(reference.subject, find);
  return { ...reference, result, certainty: certaintyOf(reference.subject, result) };
}

/** The group of a reference: a document in an edition that the library lacks is a group apart from the library's. */
function documentOf({ subject, result }: PageReference): Omit<ReferenceGroup, "references"> {
  const { resolution, document } = subject;
  if (resolution.host !== undefined) return { key: OWN_PAGE, title: null, regulation: null, isOwn: true };
  const isOurs = isChosen(result) || resolution.reason !== "edition";
  const regulation = result && "regulation" in result && isOurs ? result.regulation : null;
  if (regulation) return { key: regulation.id, title: regulation.title, regulation, isOwn: false };
  const title = titleOf(document);
  return { key: title === null ? "" : `《${titleKey(title)}`, title, regulation: null, isOwn: false };
}

/** @returns the references by document, in the order in which the page first names each. */
export function groupReferences(references: readonly PageReference[]): ReferenceGroup[] {
  const groups = new Map<string, ReferenceGroup>();
  for (const reference of references) {
    const document = documentOf(reference);
    const group = groups.get(document.key) ?? { ...document, references: [] };
    group.references.push(reference);
    groups.set(document.key, group);
  }
  return [...groups.values()];
}

/** Digits alone are the number of a unit: 8 finds 第八条 and 第8款, but no year. */
const UNIT = /^\d{1,4}$/;

const isUnitIn = (units: string, digits: string) =>
  new RegExp(`第(?:${digits}|${toChineseNumeral(Number(digits))})[条款项]`).test(units);

/**
 * @param query words that must all occur in the reference, its document's title or number, its units or the word for
 *   its certainty; digits alone are the number of a unit.
 * @param wordFor gives the certainty of a reference in words.
 */
export function filterReferences(
  references: readonly PageReference[],
  query: string,
  wordFor: (reference: PageReference) => string,
): PageReference[] {
  const words = query
    .split(/\s+/)
    .map((word) => foldedText(word))
    .filter(Boolean);
  return references.filter((reference) => {
    const { title, regulation } = documentOf(reference);
    const units = `${reference.subject.text} ${unitNames(reference.result).join(" ")}`;
    const offered = reference.result?.kind === "choice" ? reference.result.candidates : [];
    const titles = [title ?? "", ...offered.map((each) => each.title)].join(" ");
    const said = [units, titles, regulation?.documentNumber ?? "", wordFor(reference)];
    const text = foldedText(said.join(" "));
    return words.every((word) =>
      UNIT.test(word) && Number(word) > 0 ? isUnitIn(units, word) : text.includes(word),
    );
  });
}

/** @returns rows of a table, one a reference; unresolved references have a row without a target. */
export function tableRows(
  references: readonly PageReference[],
  wordFor: (reference: PageReference) => string,
): ReferenceRow[] {
  return references.map((reference) => {
    const { subject, result } = reference;
    const row = { text: subject.text, certainty: wordFor(reference) };
    if (result?.kind !== "passages") return row;
    return { ...row, target: { regulation: result.regulation, units: result.units } };
  });
}
