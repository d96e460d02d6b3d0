import type { Row } from "../../utils/comparison/comparison.ts";
import { isOfInterest } from "../../utils/comparison/comparison.ts";
import type { Editions } from "../../utils/comparison/editions.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { PlacedClause } from "../../utils/regulation/units.ts";
import { ClauseText } from "../clause/ClauseText.tsx";
import { formerly, rowName, rowWords } from "../clause/rowWords.ts";
import { Pause, Sentence } from "../clause/Sentence.tsx";
import { Differences } from "./Differences.tsx";
import { rowId } from "./rowId.ts";

interface Props {
  row: Row;
  index: number;
  editions: Editions;
  /** Whether the address names it. */
  isAsked: boolean;
}

/** One clause and its counterpart, under its number and what became of it. */
export function RowView({ row, index, editions: { before, after }, isAsked }: Props) {
  const words = rowWords(row);
  const [same] = row.change === "same" ? row.after : [];
  const isLater = row.after.length > 0;
  return (
    <article
      class={`row is-${row.change}`}
      id={rowId(index)}
      tabIndex={-1}
      aria-label={[rowName(row), ...words].join(" ")}
      {...(isOfInterest(row) && { "data-change": rowName(row) })}
      {...(isAsked && { "aria-current": "true" as const })}
    >
      <h2>
        <Numbers
          id={isLater ? after.id : before.id}
          side={isLater ? row.after : row.before}
          isLater={isLater}
        />
        {words.map((word, at) => (
          <span class={at === 0 ? "row-word" : "row-place"} key={word}>
            <Pause />
            <Sentence text={word} />
          </span>
        ))}
      </h2>
      {same ? (
        <ClauseText clause={same.clause} addresses={[{ ordinal: same.clause.ordinal }]} />
      ) : (
        <Differences row={row} />
      )}
    </article>
  );
}

interface NumbersProps {
  id: string;
  side: readonly PlacedClause[];
  /** Whether they are of the later edition. */
  isLater: boolean;
}

/** The numbers of the clauses, each its own address in the whole text. */
function Numbers({ id, side, isLater }: NumbersProps) {
  return (
    <span class="row-numbers">
      {side.map(({ clause: { ordinal, suffix, heading } }) => {
        const at = { ordinal, ...(suffix !== undefined && { suffix }) };
        const name = unitLabel(at);
        return (
          <span key={name}>
            <a class="clause-number" href={readingUrl(id, at)}>
              <Sentence text={isLater ? name : formerly(name)} />
            </a>
            {heading && <span lang="zh-CN">{`　${heading}`}</span>}
          </span>
        );
      })}
    </span>
  );
}
