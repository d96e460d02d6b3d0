/** What tells regulations of one title apart. */
import type { CatalogueEntry } from "./entry.ts";

type Named = Pick<CatalogueEntry, "id" | "title" | "documentNumber" | "issued">;

/**
 * @param among all that are listed.
 * @returns the document number of a regulation, or else its date, where another bears its title; else null.
 */
export function distinctionOf(regulation: Named, among: readonly Named[]): string | null {
  const { id, title, documentNumber, issued } = regulation;
  const isAlone = among.every((other) => other.id === id || other.title !== title);
  return isAlone ? null : (documentNumber ?? issued ?? null);
}

/** @returns its title in 《》, and in （） what tells it from others of that title. */
export function distinctTitle(regulation: Named, among: readonly Named[]): string {
  const distinction = distinctionOf(regulation, among);
  return `《${regulation.title}》${distinction === null ? "" : `（${distinction}）`}`;
}
