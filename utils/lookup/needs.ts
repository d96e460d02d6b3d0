/** Which regulations must be read before a reference can be shown. */
import { OWN_PAGE } from "../regulation/model.ts";
import type { Pointed } from "./result.ts";
import type { View } from "./views.ts";

export interface Needs {
  /** Of regulations of the library. */
  ids: readonly string[];
  /** All regulations with one of these titles: a page's own text is compared with them. */
  titles: readonly string[];
}

export const NO_NEEDS: Needs = { ids: [], titles: [] };

/** @returns what a regulation that is shown by its id needs; nothing for an id that is none. */
export const needsOfId = (id: string): Needs => (id === "" ? NO_NEEDS : { ids: [id], titles: [] });

/** @returns what resultOf, chosenBefore and comparedWithLibrary read for a reference, whichever document is chosen. */
export function needsOf({ resolution, pageClauses = [] }: Pointed): Needs {
  const { regulation, candidates = [], host } = resolution;
  const ids = [regulation, ...candidates.map((each) => each.regulation)].flatMap((id) => id ?? []);
  const title = host === undefined ? "" : (pageClauses[0]?.title ?? "");
  return {
    ids: [...new Set(ids)].filter((id) => id !== OWN_PAGE),
    titles: title === "" ? [] : [title],
  };
}

/** @returns what a view of the card needs. */
export function needsOfView({ subject, chosen }: View): Needs {
  const { ids, titles } = needsOf(subject);
  return { ids: chosen === undefined ? ids : [...new Set([...ids, chosen])], titles };
}

/** @returns what a list of references needs; lists do not compare a page's own text. */
export function needsOfAll(list: readonly Pointed[]): Needs {
  return { ids: [...new Set(list.flatMap((each) => needsOf(each).ids))], titles: [] };
}
