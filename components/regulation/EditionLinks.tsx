import { i18n } from "#i18n";
import { comparisonUrl } from "../../utils/lookup/addresses.ts";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { readTitle } from "../../utils/regulation/title.ts";
import { editionLabel } from "../clause/editionLabel.ts";
import { Sentence } from "../clause/Sentence.tsx";

interface Props {
  regulation: Regulation;
  /** Those that the library finds by its title, itself among them. */
  entries: readonly EntrySummary[];
}

/** Leads to the comparison with each other edition of the library. */
export function EditionLinks({ regulation, entries }: Props) {
  const { key } = readTitle(regulation.title);
  const others = entries.filter(({ id, title }) => id !== regulation.id && readTitle(title).key === key);
  if (others.length === 0) return null;
  return (
    <ul class="edition-links">
      {others.map((other) => (
        <li key={other.id}>
          <a href={comparisonUrl(regulation.id, other.id)}>
            <Sentence text={i18n.t("comparison.with", { edition: editionLabel(other, regulation) })} />
          </a>
        </li>
      ))}
    </ul>
  );
}
