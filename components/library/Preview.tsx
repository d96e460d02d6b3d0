import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Correctable } from "../../utils/import/corrections.ts";
import type { ClauseBeginning } from "../../utils/intake/protocol.ts";
import { Key } from "../fields/KeyHints.tsx";
import { faultSentence } from "../state/LibraryNotice.tsx";
import { DraftRow } from "./DraftRow.tsx";
import { Failures } from "./Failures.tsx";
import { faultCount, wantedOf } from "./importing.ts";
import { OfficePacksRead } from "./OfficePacks.tsx";
import { useGrowing } from "./useGrowing.ts";
import type { Import } from "./useImport.ts";

interface Props {
  importing: Import;
  loadClauses(draft: number): Promise<ClauseBeginning[]>;
}

/** What was read, before anything of it is saved. */
export function Preview({ importing, loadClauses }: Props) {
  const { state, act, save, cancel } = importing;
  const heading = useRef<HTMLHeadingElement>(null);
  // A single draft is looked at anyway.
  const [open, setOpen] = useState<number | null>(state.drafts.length === 1 ? 0 : null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      save();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [save]);
  const include = useCallback(
    (draft: number, isIncluded: boolean) => act({ type: "include", draft, isIncluded }),
    [act],
  );
  const correct = useCallback(
    (draft: number, field: Correctable, value: string) => act({ type: "correct", draft, field, value }),
    [act],
  );
  const shown = useGrowing(state.drafts.length, "");
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading" ref={heading} tabIndex={-1}>
        {i18n.t("library.previewHeading")}
      </h2>
      <p class="explanation">
        {state.drafts.length === 0 ? i18n.t("library.previewNothing") : i18n.t("library.previewExplanation")}
      </p>
      <OfficePacksRead read={state.packs} />
      <Failures failures={state.failures} />
      <ul class="drafts">
        {state.drafts.slice(0, shown).map((draft) => (
          <DraftRow
            key={draft.draft}
            draft={draft}
            corrections={state.corrections.get(draft.draft)}
            decision={state.decisions.get(draft.draft)}
            isIncluded={!state.leftOut.has(draft.draft)}
            isOpen={open === draft.draft}
            loadClauses={loadClauses}
            onInclude={include}
            onOpen={setOpen}
            onCorrect={correct}
          />
        ))}
      </ul>
      <SaveBar importing={importing} onSave={save} onCancel={cancel} />
    </section>
  );
}

function SaveBar({
  importing: { state },
  onSave,
  onCancel,
}: {
  importing: Import;
  onSave(): void;
  onCancel(): void;
}) {
  const count = wantedOf(state).length;
  const faults = faultCount(state);
  return (
    <div class="save-bar">
      <p role="alert" class="save-fault">
        {state.fault && `${i18n.t("library.nothingSaved")}${faultSentence(state.fault)}`}
        {faults > 0 && i18n.t("library.saveCorrect", { count: faults })}
      </p>
      <button
        type="button"
        class="is-chief"
        aria-keyshortcuts="Control+Enter"
        disabled={count === 0 || faults > 0}
        onClick={onSave}
      >
        {i18n.t("library.save", count)}
        <Key name="Ctrl+Enter" />
      </button>
      <button type="button" onClick={onCancel}>
        {i18n.t("library.cancel")}
      </button>
    </div>
  );
}
