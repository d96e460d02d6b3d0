import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { needsOfAll } from "../../utils/lookup/needs.ts";
import {
  chosenReference,
  openReference,
  type PageReference,
  readReferences,
} from "../../utils/lookup/references.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { Choice } from "../clause/Choice.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { spokenOffers } from "../clause/offers.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useFound } from "../state/useFound.ts";
import { type ListPosition, ReferenceBrowser } from "./ReferenceBrowser.tsx";
import type { PastedText } from "./usePastedText.ts";
import type { TextReferences } from "./useTextReferences.ts";

interface Props {
  pasted: PastedText;
  /** The references of the pasted text. */
  read: TextReferences;
  onOpen(reference: PageReference): void;
}

/** 粘贴文本, a tab of the popup: the references of any text that the user pastes. */
export function TextPage({ pasted, read, onOpen }: Props) {
  const { text, place, chosen, write, leaveAt, choose, show } = pasted;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!place) field.current?.focus();
  }, []);
  const { shown, ...waiting } = useFound(read.list, needsOfAll);
  const references = useMemo(
    () => (shown ? readReferences(shown.wanted, shown.found.find, chosen) : []),
    [shown, chosen],
  );
  const unopened = pasted.unopened && shown && openReference(pasted.unopened, shown.found.find);
  const open = (reference: PageReference, at: ListPosition) => {
    leaveAt(at);
    show(reference.result?.kind === "passages" ? null : reference);
    if (reference.result?.kind === "passages") onOpen(reference);
  };
  const openIn = (reference: PageReference, id: string) => {
    choose(id);
    show(null);
    if (shown) onOpen(chosenReference(reference, id, shown.found.find));
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
        {read.state === "reading" && i18n.t("references.reading")}
        {read.state === "too long" && i18n.t("references.tooLong")}
        {text.trim() !== "" && read.state === "read" && read.list.length === 0 && i18n.t("references.none")}
        {unopened && result && (
          <CertaintyLine {...assuranceOf({ subject: unopened.subject, origin: "page" }, result)} />
        )}
        {result?.kind === "choice" && (
          <span class="only-spoken">
            <Sentence text={spokenOffers(result.candidates)} />
          </span>
        )}
      </div>
      <LibraryStatus {...waiting} />
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
