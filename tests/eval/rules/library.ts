/** The library that rules are tried with: the bundled regulations, and the laws beside the checkout in all their editions. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileRegulations } from "../../../utils/library/build.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { parseText } from "../../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../../utils/regulation/source/source-error.ts";
import { textsIn } from "../../support/command-line.ts";
import { PageLibrary } from "../../support/page-library.ts";

function readLaw(file: string): Regulation[] {
  try {
    return [parseText(readFileSync(file, "utf8"), { id: file, file }).regulation];
  } catch (error) {
    if (error instanceof RegulationSourceError) return [];
    throw error;
  }
}

/**
 * @param folders of laws as .md or .txt; those that are missing are passed.
 * @returns the library; a text that cannot be read is left out.
 */
export function lawLibrary(folders: readonly string[]): PageLibrary {
  const bundled = compileRegulations();
  const laws = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => textsIn(folder).flatMap((name) => readLaw(join(folder, name))));
  return new PageLibrary([...bundled, ...laws]);
}
