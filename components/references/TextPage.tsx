import { useLayoutEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { chosenReference, type PageReference } from "../../utils/lookup/references.ts";
import type { FindRegulation, LookUp } from "../../utils/lookup/result.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { Choice } from "../clause/Choice.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { spokenOffers } from "../clause/offers.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { type ListPosition, ReferenceBrowser } from "./ReferenceBrowser.tsx";
import type { PastedText } from "./usePastedText.ts";
import { useTextReferences } from "./useTextReferences.ts";

const NONE: PageReference[] = [];

interface Props {
  pasted: PastedText;
  find: FindRegulation;
  lookUp: LookUp;
  defaultId: string;
  onOpen(reference: PageReference): void;
}

/** 粘贴文本, a tab of the popup: the references of any text that the user pastes. */
export function TextPage({ pasted, find, lookUp, defaultId, onOpen }: Props) {
  const { text, place, chosen, unopened, write, leaveAt, choose, show } = pasted;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!place) field.current?.focus();
  }, []);
  const read = useTextReferences(text, find, lookUp, defaultId, chosen);
  const references = typeof read === "string" ? NONE : read;
  const open = (reference: PageReference, at: ListPosition) => {
    leaveAt(at);
    show(reference.result?.kind === "passages" ? null : reference);
    if (reference.result?.kind === "passages") onOpen(reference);
  };
  const openIn = (reference: PageReference, id: string) => {
    choose(id);
    show(null);
    onOpen(chosenReference(reference, id, find));
  };
  const result = unopened?.result;
  return (
    <>
      <div class="pasted">
        <textarea
          ref={field}
          rows={4}
          aria-label={i18n.t("references.pasteLabel")}
          placeholder={i18n.t("references.pastePlaceholder")}
          spellcheck={false}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </div>
      <div class="page-state" role="status">
        {read === "reading" && i18n.t("references.reading")}
        {read === "too long" && i18n.t("references.tooLong")}
        {text.trim() !== "" && Array.isArray(read) && read.length === 0 && i18n.t("references.none")}
        {unopened && result && (
          <CertaintyLine {...assuranceOf({ subject: unopened.subject, origin: "page" }, result)} />
        )}
        {result?.kind === "choice" && (
          <span class="only-spoken">
            <Sentence text={spokenOffers(result.candidates)} />
          </span>
        )}
      </div>
      {unopened && result?.kind === "choice" && (
        <Choice
          key={unopened.index}
          text={unopened.subject.text}
          candidates={result.candidates}
          takesFocus
          onChoose={(id) => openIn(unopened, id)}
        />
      )}
      {references.length > 0 && (
        <ReferenceBrowser
          references={references}
          takesFocus={place !== null && unopened === null}
          place={place}
          keyOpen={i18n.t("popup.keyOpen")}
          onOpen={open}
        />
      )}
    </>
  );
}
