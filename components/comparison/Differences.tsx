import { useMemo } from "preact/hooks";
import type { Row } from "../../utils/comparison/comparison.ts";
import type { Line } from "../../utils/comparison/plain.ts";
import { compareClauses, type LinePair, type Stretch } from "../../utils/comparison/words.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { usePunctuation } from "../clause/textSettings.tsx";
import { Stretches } from "./Stretches.tsx";

/**
 * What changed in a row, twice: side by side for wide windows, in one column for narrow ones and on paper. The style sheet
 * hides one of them, from screen readers too.
 */
export function Differences({ row }: { row: Row }) {
  const print = usePunctuation();
  const lines = useMemo(
    () => compareClauses(row.before.map(clauseOf), row.after.map(clauseOf), print),
    [row, print],
  );
  const isSeveral = row.before.length > 1 || row.after.length > 1;
  return (
    <div class="clause-text" data-part="text" lang="zh-CN">
      <div class="side-by-side">
        {lines.map((pair, index) => (
          <SideBySide key={index} pair={pair} isNamed={isSeveral} />
        ))}
      </div>
      <div class="one-column">
        {lines.map(({ before, after, stretches }, index) => (
          <LineText key={index} line={after ?? before} stretches={stretches} isNamed={isSeveral} />
        ))}
      </div>
    </div>
  );
}

const clauseOf = <T,>({ clause }: { clause: T }) => clause;

/** A line of each edition, on one height. */
function SideBySide({ pair: { before, after, stretches }, isNamed }: { pair: LinePair; isNamed: boolean }) {
  const isSame = stretches.every(({ kind }) => kind === "same");
  const of = (kind: Stretch["kind"]) =>
    stretches.filter((stretch) => stretch.kind === "same" || stretch.kind === kind);
  return (
    <>
      {/* A line that both have is read out once. */}
      <div class="side is-before" {...(isSame && before && { "aria-hidden": "true" as const })}>
        <LineText line={before} stretches={of("dropped")} isNamed={isNamed} isBefore />
      </div>
      <div class="side is-after">
        <LineText line={after} stretches={of("added")} isNamed={isNamed} />
      </div>
    </>
  );
}

interface LineProps {
  line: Line | null;
  stretches: readonly Stretch[];
  /** Whether a line that begins a clause names it: there are several. */
  isNamed: boolean;
  /** Whether what both have is printed as the earlier edition has it. */
  isBefore?: boolean;
}

function LineText({ line, stretches, isNamed, isBefore = false }: LineProps) {
  if (!line) return null;
  const { level, opens } = line;
  return (
    <>
      {isNamed && opens && (
        <p class="line-clause">{unitLabel({ ordinal: opens.ordinal, suffix: opens.suffix ?? 0 })}</p>
      )}
      <p class={level}>
        <Stretches stretches={stretches} isBefore={isBefore} />
      </p>
    </>
  );
}
