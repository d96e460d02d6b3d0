import { i18n } from "#i18n";
import { toFullWidthPunctuation } from "../../utils/citation/punctuation.ts";
import type { ContainerHeading, Passage } from "../../utils/lookup/passages.ts";
import type { Neighbours } from "../../utils/lookup/views.ts";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { clauseKey, findClause } from "../../utils/regulation/units.ts";
import { PassageView } from "../clause/PassageView.tsx";
import type { Settings } from "../state/settings.ts";

interface Props {
  regulation: Regulation;
  passages: readonly Passage[];
  /** The clauses before and after, to show around the text; null to hide them. */
  around: Neighbours | null;
  settings: Pick<Settings, "isShownFullWidth" | "isCopyFullWidth">;
  onContainer?(containers: ContainerHeading[]): void;
}

/** Every clause that is meant, in the order written, and a note if its punctuation is shown in another width. */
export function Passages({ regulation, passages, around, settings, onContainer }: Props) {
  const isSet = settings.isShownFullWidth && passages.some(({ clause }) => hasHalfWidth(clause));
  return (
    <>
      <Around regulation={regulation} clause={around?.previous} />
      {passages.map((passage) => (
        <PassageView
          key={clauseKey(passage.clause)}
          passage={passage}
          {...(onContainer && { onContainer })}
        />
      ))}
      <Around regulation={regulation} clause={around?.next} />
      {isSet && (
        <p class="setting-note">
          {settings.isCopyFullWidth ? i18n.t("card.setAndCopied") : i18n.t("card.setOnly")}
        </p>
      )}
    </>
  );
}

/** A clause for context, paler than the clauses that are meant. */
function Around({ regulation, clause }: { regulation: Regulation; clause: Clause | undefined }) {
  const located = clause && findClause(regulation, clause);
  return located ? <PassageView passage={{ ...located, addresses: [located.clause] }} isAround /> : null;
}

/** Whether the source has half-width punctuation, which is shown in full width. */
function hasHalfWidth({ paragraphs }: Clause): boolean {
  const texts = paragraphs.flatMap(({ text, items }) => [
    text,
    ...items.flatMap((item) => [item.text, ...item.subitems.map((subitem) => subitem.text)]),
  ]);
  return texts.some((text) => toFullWidthPunctuation(text) !== text);
}
