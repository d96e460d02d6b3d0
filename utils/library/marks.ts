/** Where the mark of the user's own library is kept: see own/mark.ts. */
import { browser } from "wxt/browser";
import { libraryMarkFrom } from "../validation/library.ts";
import type { Marks } from "./own/mark.ts";

/** The key in storage.local. It is written after each change of the library. */
export const LIBRARY_MARK = "libraryMark";

export const marks: Marks = {
  read: async () => libraryMarkFrom((await browser.storage.local.get(LIBRARY_MARK))[LIBRARY_MARK]),
  write: (mark) => browser.storage.local.set({ [LIBRARY_MARK]: mark }),
};
