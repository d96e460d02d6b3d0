import { i18n } from "#i18n";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, UnitAddress } from "../../utils/regulation/model.ts";
import type { AbsentLevel } from "../../utils/regulation/units.ts";

/**
 * @param level the level that was asked for and does not exist.
 * @param place the unit above it, which is shown instead.
 * @returns a sentence that says so.
 */
export function absence(level: AbsentLevel, place: UnitAddress, clause: Clause): string {
  const unit = unitLabel(place, clause);
  switch (level) {
    case "paragraph":
      return i18n.t("popup.absentParagraph");
    case "item":
      return i18n.t("popup.absentItem", { unit });
    case "subitem":
      return i18n.t("popup.absentSubitem", { unit });
  }
}
