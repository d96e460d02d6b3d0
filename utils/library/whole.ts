/** A regulation of the library with its text, as it is copied from and shown whole. */
import type { Regulation } from "../regulation/model.ts";
import { joinRegulation } from "../regulation/text.ts";
import type { Library } from "./library.ts";

/** @returns the regulation; undefined where the library does not have it. Rejects with what the library rejects with. */
export async function wholeRegulation(
  library: Pick<Library, "entry" | "text">,
  id: string,
): Promise<Regulation | undefined> {
  const [entry, text] = await Promise.all([library.entry(id), library.text(id)]);
  return entry && text && joinRegulation(entry, text);
}
