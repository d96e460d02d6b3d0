/**
 * The library as every screen asks it: async, since the user's own regulations lie in a database, and the card may only ask
 * by message. Look-up is by exact key, never by the search index: a wrong document must not be found by similarity.
 */
import type { CatalogueEntry, EntrySummary } from "../regulation/entry.ts";
import type { Clause } from "../regulation/model.ts";
import type { RegulationText } from "../regulation/text.ts";
import type { ClauseNumber } from "../regulation/units.ts";

/** Every method may reject with a LibraryError, and with nothing else. */
export interface Library {
  /**
   * @param names titles with or without 《》, aliases or document numbers, as a page writes them.
   * @returns the regulations so named, each once; all editions of a title.
   */
  entries(names: readonly string[]): Promise<CatalogueEntry[]>;
  entry(id: string): Promise<CatalogueEntry | undefined>;
  /**
   * @returns all regulations without their outlines: of 3,327 regulations these are 0.65 MB and 9 ms, with outlines they
   *   would be 3.3 MB and 60 ms, and no list shows them.
   */
  all(): Promise<readonly EntrySummary[]>;
  text(id: string): Promise<RegulationText | undefined>;
  /** @returns the clauses of these numbers in their order, without those that do not exist. */
  clauses(id: string, numbers: readonly ClauseNumber[]): Promise<Clause[]>;
  /**
   * @param places among the clauses of the regulation, from 0: what a search knows, also of two clauses with one number.
   * @returns the clauses there in their order, without those that do not exist.
   */
  clausesAt(id: string, places: readonly number[]): Promise<Clause[]>;
}
