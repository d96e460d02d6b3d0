import { i18n } from "#i18n";
import { type Correctable, correctionFault } from "../../utils/import/corrections.ts";
import type { DraftSummary } from "../../utils/intake/protocol.ts";
import { readValue } from "./importing.ts";
import { correctionSentence, fieldLabel, placeWords } from "./words.ts";

interface Props {
  draft: DraftSummary;
  field: Correctable;
  /** As typed; undefined where nothing was corrected. */
  typed: string | undefined;
  onType(value: string): void;
}

/** A fact of a draft in a field, with where it was read, or what is wrong with what was typed. */
export function FactField({ draft, field, typed, onType }: Props) {
  const id = `draft-${draft.draft}-${field}`;
  const value = typed ?? readValue(draft, field);
  const fault = typed === undefined ? null : correctionFault(field, typed);
  return (
    <div class="fact-field">
      <label for={id}>{fieldLabel(field)}</label>
      <input
        id={id}
        type="text"
        lang="zh-CN"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-place`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={`${id}-place`} class={fault ? "fact-fault" : "fact-place"} role={fault ? "alert" : undefined}>
        {fault ? correctionSentence(fault) : placeOf(draft, field, typed)}
      </p>
    </div>
  );
}

function placeOf(draft: DraftSummary, field: Correctable, typed: string | undefined): string {
  const fact = draft.facts.find(({ name }) => name === field);
  if (typed !== undefined)
    return fact ? i18n.t("library.correctedByYou", { value: fact.value }) : i18n.t("library.addedByYou");
  return fact ? placeWords(fact, draft.unit) : i18n.t("library.notFound");
}
