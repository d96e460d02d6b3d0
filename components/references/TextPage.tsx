import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { FindRegulation, LookUp, Offer } from "../../utils/lookup/reading.ts";
import { chosenReference, type PageReference } from "../../utils/lookup/references.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { Choice } from "../clause/Choice.tsx";
import { assuranceOf } from "../clause/certainty.ts";
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

/** A reference without a clause to open, and where it stands in the list. */
interface Unopened {
  reference: PageReference;
  at: ListPosition;
  /** The documents that it may mean, to choose from. */
  candidates: readonly Offer[];
}

const candidatesOf = ({ reading }: PageReference) => (reading?.kind === "choice" ? reading.candidates : []);

/** Any text, from a paper or a letter: the references in it, as on a page. */
export function TextPage({ pasted, find, lookUp, defaultId, onOpen }: Props) {
  const { text, place, write, leaveAt } = pasted;
  const field = useRef<HTMLTextAreaElement>(null);
  const [unopened, setUnopened] = useState<Unopened | null>(null);
  useLayoutEffect(() => {
    if (!place) field.current?.focus();
  }, []);
  const read = useTextReferences(text, find, lookUp, defaultId);
  const references = typeof read === "string" ? NONE : read;
  const open = (reference: PageReference, at: ListPosition) => {
    if (reference.reading?.kind !== "passages")
      return setUnopened({ reference, at, candidates: candidatesOf(reference) });
    leaveAt(at);
    onOpen(reference);
  };
  /** The choice stays, with the keyboard in it, where the chosen document lacks what is asked for. */
  const choose = ({ reference, at, candidates }: Unopened, id: string) => {
    const chosen = chosenReference(reference, id, find);
    if (chosen.reading?.kind === "passages") open(chosen, at);
    else setUnopened({ reference: chosen, at, candidates });
  };
  const reading = unopened?.reference.reading;
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
          onInput={(event) => {
            setUnopened(null);
            write(event.currentTarget.value);
          }}
        />
      </div>
      <div class="page-state" role="status">
        {read === "reading" && i18n.t("references.reading")}
        {read === "too long" && i18n.t("references.tooLong")}
        {text.trim() !== "" && Array.isArray(read) && read.length === 0 && i18n.t("references.none")}
        {unopened && reading && (
          <CertaintyLine {...assuranceOf({ subject: unopened.reference.subject, origin: "page" }, reading)} />
        )}
      </div>
      {unopened && unopened.candidates.length > 0 && (
        <Choice
          key={unopened.reference.index}
          text={unopened.reference.subject.text}
          candidates={unopened.candidates}
          takesFocus
          onChoose={(id) => choose(unopened, id)}
        />
      )}
      {references.length > 0 && (
        <ReferenceBrowser
          references={references}
          takesFocus={place !== null}
          place={place}
          keyOpen={i18n.t("popup.keyOpen")}
          onOpen={open}
        />
      )}
    </>
  );
}
