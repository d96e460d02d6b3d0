import { Component } from "preact";
import { i18n } from "#i18n";
import type { Correctable, Corrections } from "../../utils/import/corrections.ts";
import type { ClauseBeginning, DraftSummary } from "../../utils/intake/protocol.ts";
import type { Decision } from "../../utils/library/own/plan.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { DraftDetails } from "./DraftDetails.tsx";
import { readValue, titleOf } from "./importing.ts";
import { clausesWords, fateWords } from "./words.ts";

export interface DraftRowProps {
  draft: DraftSummary;
  corrections: Corrections | undefined;
  decision: Decision | undefined;
  isIncluded: boolean;
  isOpen: boolean;
  loadClauses(draft: number): Promise<ClauseBeginning[]>;
  onInclude(draft: number, isIncluded: boolean): void;
  onOpen(draft: number | null): void;
  onCorrect(draft: number, field: Correctable, value: string): void;
}

const COMPARED = ["draft", "corrections", "decision", "isIncluded", "isOpen"] as const;

/** A draft in the list. Thousands stand below each other: one is drawn again only where something about it has changed. */
export class DraftRow extends Component<DraftRowProps> {
  override shouldComponentUpdate(next: DraftRowProps): boolean {
    return COMPARED.some((name) => next[name] !== this.props[name]);
  }

  override render() {
    const { draft, corrections, isIncluded, isOpen, onInclude, onOpen, onCorrect, loadClauses } = this.props;
    const id = draft.draft;
    const title = titleOf(draft, corrections);
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isOpen || event.isComposing) return;
      event.stopPropagation();
      (event.currentTarget as HTMLElement).querySelector<HTMLElement>(".draft-title")?.focus();
      onOpen(null);
    };
    return (
      <li class="draft" onKeyDown={close}>
        <input
          type="checkbox"
          name={`include-${id}`}
          aria-label={i18n.t("library.include", { title })}
          checked={isIncluded}
          onChange={({ currentTarget }) => onInclude(id, currentTarget.checked)}
        />
        <div class="draft-head">
          <button
            type="button"
            class="is-quiet draft-title"
            aria-expanded={isOpen}
            lang="zh-CN"
            onClick={() => onOpen(isOpen ? null : id)}
          >
            {title}
          </button>
          <Fate {...this.props} />
          <DraftFacts draft={draft} corrections={corrections} />
        </div>
        {isOpen && (
          <DraftDetails
            draft={draft}
            corrections={corrections}
            loadClauses={loadClauses}
            onCorrect={(field, value) => onCorrect(id, field, value)}
          />
        )}
      </li>
    );
  }
}

function Fate({ isIncluded, decision }: DraftRowProps) {
  const word = !isIncluded
    ? i18n.t("library.fateLeftOut")
    : decision
      ? fateWords(decision.fate)
      : i18n.t("library.fateComparing");
  return (
    <span class="fate" data-fate={isIncluded ? decision?.fate : "left-out"}>
      {word}
    </span>
  );
}

function DraftFacts({ draft, corrections }: Pick<DraftRowProps, "draft" | "corrections">) {
  const value = (field: Correctable) => corrections?.[field] ?? readValue(draft, field);
  const facts = (["documentNumber", "issued", "issuers", "status"] as const).map(value);
  const { warnings, clauses } = draft;
  const isOdd = clauses.gaps.length + clauses.doubles.length > 0;
  return (
    <>
      <p class="facts-line">
        {facts.filter(Boolean).map((fact) => (
          <span key={fact}>
            <Sentence text={fact} />
          </span>
        ))}
        <span class="draft-file" lang="zh-CN">
          {draft.file}
        </span>
      </p>
      <p class={isOdd ? "facts-line is-odd" : "facts-line"}>
        {clausesWords(draft).map((words) => (
          <span key={words}>
            <Sentence text={words} />
          </span>
        ))}
        {warnings.length > 0 && <span class="is-odd">{i18n.t("library.warnings", warnings.length)}</span>}
      </p>
    </>
  );
}
