import { i18n } from "#i18n";
import type { Neighbours } from "../../utils/lookup/views.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause } from "../../utils/regulation/model.ts";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  neighbours: Neighbours;
  isInContext: boolean;
  /** Address of the whole text on the reading page. */
  readingUrl: string;
  /** Opens the previous or next clause. */
  onOpen(clause: Clause): void;
  /** Shows or hides the clauses before and after. */
  onContext(): void;
}

/** Navigation from the clause that is shown to its neighbours and to the whole text. */
export function ClauseNav({ neighbours, isInContext, readingUrl, onOpen, onContext }: Props) {
  const { previous, next } = neighbours;
  if (!previous && !next) return null;
  return (
    <nav class="clause-nav" aria-label={i18n.t("card.leaf")}>
      <span>
        {previous && (
          <LeafButton name={i18n.t("card.previousClause")} keyName="[" clause={previous} onOpen={onOpen} />
        )}
      </span>
      <span>
        <button
          type="button"
          class="is-quiet"
          aria-pressed={isInContext}
          aria-keyshortcuts="X"
          onClick={onContext}
        >
          {i18n.t("card.context")}
          <Key name="X" />
        </button>
        <a class="leaf-link" href={readingUrl} target="_blank" rel="noreferrer" aria-keyshortcuts="R">
          {i18n.t("card.wholeText")}
          <Key name="R" />
        </a>
      </span>
      <span>
        {next && <LeafButton name={i18n.t("card.nextClause")} keyName="]" clause={next} onOpen={onOpen} />}
      </span>
    </nav>
  );
}

interface LeafProps {
  /** What the button does, spoken before the name of the clause. */
  name: string;
  keyName: "[" | "]";
  clause: Clause;
  onOpen(clause: Clause): void;
}

function LeafButton({ name, keyName, clause, onOpen }: LeafProps) {
  const key = <Key name={keyName} />;
  return (
    <button type="button" class="is-quiet" aria-keyshortcuts={keyName} onClick={() => onOpen(clause)}>
      {keyName === "[" && key}
      <span class="only-spoken">{`${name} `}</span>
      <span lang="zh-CN">{unitLabel(clause, clause)}</span>
      {keyName === "]" && key}
    </button>
  );
}
