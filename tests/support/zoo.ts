/** The page zoo: pages as governments serve them; each declares what must be found on it. */
import { readFileSync } from "node:fs";
import { type DeclaredPage, declaredPages, filesOf } from "./declared.ts";
import type { Site } from "./site.ts";

export interface ZooPage extends DeclaredPage {
  /** The element to click before all references are shown. */
  firstClick: string | null;
}

const FOLDER = new URL("../fixtures/zoo/", import.meta.url);
const FRAMES = new URL("frames/", FOLDER);

/** All pages of the zoo by name; the documents of their frames are not pages of their own. */
export const ZOO: ZooPage[] = declaredPages(FOLDER).map((page) => ({
  ...page,
  firstClick: page.said("first-click"),
}));

/** Serves the zoo under /zoo/. */
export function serveZoo(site: Site): void {
  for (const { name, served } of ZOO) site.add(`/zoo/${name}`, served);
  for (const name of filesOf(FRAMES)) {
    site.add(`/zoo/frames/${name}`, { body: readFileSync(new URL(name, FRAMES)) });
  }
}
