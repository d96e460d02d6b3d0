import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { Neighbours } from "../../utils/reading/views.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause } from "../../utils/regulation/model.ts";

interface Props {
  neighbours: Neighbours;
  isInContext: boolean;
  /** Where the whole text is read. */
  readingUrl: string;
  /** Opens a clause beside the ones shown. */
  onOpen(clause: Clause): void;
  /** Shows the clauses before and behind, or hides them. */
  onContext(): void;
}

/** Leafing through a regulation from the clause that is shown. */
export function ClauseNav({ neighbours, isInContext, readingUrl, onOpen, onContext }: Props) {
  const { previous, next } = neighbours;
  if (!previous && !next) return null;
  return (
    <nav class="clause-nav" aria-label={i18n.t("card.leaf")}>
      <span>
        {previous && (
          <LeafButton name={i18n.t("card.previousClause")} onClick={() => onOpen(previous)}>
            <kbd>[</kbd>
            {unitLabel(previous, previous)}
          </LeafButton>
        )}
      </span>
      <span>
        <button type="button" class="is-quiet" aria-pressed={isInContext} onClick={onContext}>
          {i18n.t("card.context")}
          <kbd>X</kbd>
        </button>
        <a class="leaf-link" href={readingUrl} target="_blank" rel="noreferrer">
          {i18n.t("card.wholeText")}
          <kbd>R</kbd>
        </a>
      </span>
      <span>
        {next && (
          <LeafButton name={i18n.t("card.nextClause")} onClick={() => onOpen(next)}>
            {unitLabel(next, next)}
            <kbd>]</kbd>
          </LeafButton>
        )}
      </span>
    </nav>
  );
}

interface LeafProps {
  /** What the button does, before the clause it leads to. */
  name: string;
  onClick(): void;
  children: ComponentChildren;
}

function LeafButton({ name, onClick, children }: LeafProps) {
  return (
    <button type="button" class="is-quiet" title={name} onClick={onClick}>
      <span class="only-spoken">{`${name} `}</span>
      <span lang="zh-CN">{children}</span>
    </button>
  );
}
