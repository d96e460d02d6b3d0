import { i18n } from "#i18n";
import { comparisonUrl } from "../../utils/lookup/addresses.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { editionLabel } from "../clause/editionLabel.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { useOtherEditions } from "../state/useOtherEditions.ts";

/** Leads to the comparison with each other edition of the library. */
export function EditionLinks({ regulation }: { regulation: Regulation }) {
  const others = useOtherEditions(regulation);
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
