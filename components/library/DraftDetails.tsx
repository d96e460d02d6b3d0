import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { CORRECTABLE, type Correctable, type Corrections } from "../../utils/import/corrections.ts";
import type { ClauseBeginning, DraftSummary } from "../../utils/intake/protocol.ts";
import { FactField } from "./FactField.tsx";
import { lineWords, warningSentence } from "./words.ts";

interface Props {
  draft: DraftSummary;
  corrections: Corrections | undefined;
  loadClauses(draft: number): Promise<ClauseBeginning[]>;
  onCorrect(field: Correctable, value: string): void;
}

/** An opened draft: its facts to correct, what to look at, and how its clauses begin. */
export function DraftDetails({ draft, corrections, loadClauses, onCorrect }: Props) {
  const [clauses, setClauses] = useState<readonly ClauseBeginning[]>([]);
  useEffect(() => {
    let isOver = false;
    loadClauses(draft.draft).then(
      (loaded) => !isOver && setClauses(loaded),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [draft.draft]);
  return (
    <div class="draft-details">
      <fieldset class="fact-fields">
        <legend class="only-spoken">{i18n.t("library.factsHeading")}</legend>
        {CORRECTABLE.map((field) => (
          <FactField
            key={field}
            draft={draft}
            field={field}
            typed={corrections?.[field]}
            onType={(value) => onCorrect(field, value)}
          />
        ))}
      </fieldset>
      <Warnings draft={draft} />
      <h4>{i18n.t("library.clausesHeading")}</h4>
      <ol class="clause-beginnings" lang="zh-CN">
        {clauses.map(({ label, words }, at) => (
          <li key={at}>
            <b>{label}</b> {words}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Warnings({ draft: { warnings, duplicate, unit } }: { draft: DraftSummary }) {
  if (warnings.length === 0 && !duplicate) return null;
  return (
    <>
      <h4>{i18n.t("library.warningsHeading")}</h4>
      <ul class="draft-warnings">
        {duplicate && duplicate.kind !== "other-edition" && (
          <li>
            {duplicate.kind === "same-text"
              ? i18n.t("library.sameText", { file: duplicate.file })
              : i18n.t("library.sameEdition", { file: duplicate.file })}
          </li>
        )}
        {warnings.map((warning, at) => (
          <li key={at}>
            {warning.line !== undefined && <span class="warning-line">{lineWords(warning.line, unit)}</span>}{" "}
            {warningSentence(warning)}
            {warning.text !== undefined && (
              <q class="warning-text" lang="zh-CN">
                {warning.text}
              </q>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
