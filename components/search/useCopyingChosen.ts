import { citation } from "../../utils/citation/copying.ts";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { FindRegulation } from "../../utils/lookup/reading.ts";
import { useCopied } from "../copying/useCopied.ts";
import { useSettings } from "../state/settings.ts";

/** Copying the citation of the chosen result, in the reader's own style. */
export function useCopyingChosen(chosen: LibraryUnit | undefined, find: FindRegulation) {
  const settings = useSettings();
  const { outcome, copyNow } = useCopied(chosen);
  const copyChosen = () => {
    const regulation = chosen && find(chosen.regulationId);
    if (regulation) copyNow(citation(regulation, [chosen], settings.copyStyle, settings));
  };
  return { copyStyle: settings.copyStyle, outcome, copyChosen };
}
