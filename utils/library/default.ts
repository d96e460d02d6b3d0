/** The user's default regulation: a bare "第十八条" is shown from it, where a page names no document. */
import { browser } from "wxt/browser";
import { readPolicy } from "../office/policy.ts";
import type { EntrySummary } from "../regulation/entry.ts";
import { regulationIdFrom } from "../validation/library.ts";
import type { Library } from "./library.ts";

/** Id of the bundled work rules: the default until the user chooses another. */
export const BUNDLED_DEFAULT = "hongkou-work-rules-2018";

/** The key of the setting in storage.local; its value is the id of a regulation. */
export const DEFAULT_REGULATION = "defaultRegulation";

/** @returns the id that the user chose, if the library has it; else the one that the user's office named; else the bundled one's. */
export async function chosenDefault(library: Pick<Library, "entry" | "entries">): Promise<string> {
  const stored = await browser.storage.local.get(DEFAULT_REGULATION).catch(() => ({}));
  const id = regulationIdFrom((stored as Record<string, unknown>)[DEFAULT_REGULATION]);
  if (id !== null && (await library.entry(id))) return id;
  return (await officeDefault(library)) ?? BUNDLED_DEFAULT;
}

/** @returns the id of the regulation that the user's office named; of several editions the last one issued. */
export async function officeDefault(library: Pick<Library, "entries">): Promise<string | undefined> {
  const { defaultRegulation } = await readPolicy();
  if (defaultRegulation === undefined) return undefined;
  const editions = await library.entries([defaultRegulation]);
  const dateOf = ({ issued, effective }: EntrySummary) => issued ?? effective ?? "";
  return editions.sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : -1))[0]?.id;
}
