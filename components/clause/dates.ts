import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";

/** @returns when a regulation was issued and came into force, in words, as far as it is known. */
export function documentDates({ issued, effective }: Pick<Regulation, "issued" | "effective">): string[] {
  if (issued && issued === effective) return [i18n.t("facts.issuedAndEffective", { date: issued })];
  return [
    ...(issued ? [i18n.t("facts.issued", { date: issued })] : []),
    ...(effective ? [i18n.t("facts.effective", { date: effective })] : []),
  ];
}
