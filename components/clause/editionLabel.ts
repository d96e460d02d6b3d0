/** Names of editions, as short as they tell one from the other. */
import { i18n } from "#i18n";
import type { EntrySummary } from "../../utils/regulation/entry.ts";

type Named = Pick<EntrySummary, "title" | "issued" | "effective" | "documentNumber">;

const dateOf = ({ issued, effective }: Named) => issued ?? effective;
const yearOf = (edition: Named) => dateOf(edition)?.slice(0, 4);

/**
 * @param other the edition that the label must distinguish it from.
 * @returns 2022 年版; the date where both are of one year, the document number or the title where there is no date.
 */
export function editionLabel(edition: Named, other: Named): string {
  const [date, year] = [dateOf(edition), yearOf(edition)];
  if (year !== undefined && year !== yearOf(other)) return i18n.t("comparison.edition", { time: year });
  if (date !== undefined && date !== dateOf(other)) return i18n.t("comparison.editionOfDay", { time: date });
  return edition.documentNumber ?? `《${edition.title}》`;
}
