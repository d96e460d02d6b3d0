/** Regulations in memory as commands and evaluations look references up in them, without waiting. */
import { Packaged } from "../../utils/library/packaged.ts";
import type { CatalogueEntry } from "../../utils/regulation/entry.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

export class PageLibrary extends Packaged {
  /** The regulation that a bare "第十八条" is shown from. */
  readonly defaultId: string;

  /** @param defaultId the first one's, if it is not given. */
  constructor(regulations: readonly Regulation[], defaultId = regulations[0]?.id ?? "") {
    super(regulations);
    this.defaultId = defaultId;
  }

  /** @returns what is known by some names, and the default regulation first: as InstalledLibrary.lookUp. */
  lookUp(names: readonly string[]): CatalogueEntry[] {
    const ids = new Set([this.defaultId, ...this.entries(names).map(({ id }) => id)]);
    return [...ids].flatMap((id) => this.entry(id) ?? []);
  }
}
