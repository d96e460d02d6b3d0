/** The user's default regulation: a bare "第十八条" is shown from it, where a page names no document. */
import { browser } from "wxt/browser";
import { regulationIdFrom } from "../validation/library.ts";
import type { AsyncLibrary } from "./store.ts";

/** Id of the bundled work rules: the default until the user chooses another. */
export const BUNDLED_DEFAULT = "hongkou-work-rules-2018";

/** The key of the setting in storage.local; its value is the id of a regulation. */
export const DEFAULT_REGULATION = "defaultRegulation";

/** @returns the id that the user chose, if the library has it; else the bundled one's. */
export async function chosenDefault(library: Pick<AsyncLibrary, "entry">): Promise<string> {
  const stored = await browser.storage.local.get(DEFAULT_REGULATION).catch(() => ({}));
  const id = regulationIdFrom((stored as Record<string, unknown>)[DEFAULT_REGULATION]);
  return id !== null && (await library.entry(id)) ? id : BUNDLED_DEFAULT;
}
