import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { distinctTitle } from "../../utils/regulation/title.ts";
import type { Pick } from "../../utils/search/learn/picks.ts";
import { type Forgotten, forgetPicks, loadPicks, onPicksKept, recallPicks } from "../state/learned.ts";
import { useSummaries } from "../state/useSummaries.ts";

/** More are kept, but nobody reads them. */
const MOST_SHOWN = 20;

/** What the search has learned: to be seen, and to be forgotten at once, which can be undone while the page is open. */
export function LearnedPicks() {
  const all = useSummaries();
  const summaries = Array.isArray(all) ? all : [];
  const [picks, setPicks] = useState<readonly Pick[]>([]);
  useEffect(() => {
    const load = () => void loadPicks().then((learned) => setPicks(learned.list()));
    load();
    return onPicksKept(load);
  }, []);
  const [forgotten, setForgotten] = useState<Forgotten>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (list: readonly Pick[], undone: Forgotten) => {
    // The button goes: the keyboard is not to begin again at the top of the page.
    heading.current?.focus();
    setForgotten(undone);
    setPicks(list);
  };
  const forget = async () => {
    const gone = await forgetPicks();
    if (gone) show([], gone);
  };
  const undo = async () => {
    if (await recallPicks(forgotten)) show((await loadPicks()).list(), []);
  };
  return (
    <section class="learned">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t("options.learned")}
      </h2>
      <p class="explanation">{i18n.t("options.learnedExplanation")}</p>
      {picks.length === 0 && forgotten.length === 0 && <p>{i18n.t("options.learnedNothing")}</p>}
      <ul>
        {picks.slice(0, MOST_SHOWN).map((pick) => (
          <li key={`${pick.query}/${pick.regulationId}/${pick.ordinal}`} lang="zh-CN">
            {`“${pick.query}” → ${nameOf(pick, summaries)}`}
          </li>
        ))}
      </ul>
      {picks.length > 0 && (
        <button type="button" onClick={() => void forget()}>
          {i18n.t("options.learnedForget")}
        </button>
      )}
      {forgotten.length > 0 && (
        <p role="status">
          {i18n.t("options.learnedForgotten")}{" "}
          <button type="button" onClick={() => void undo()}>
            {i18n.t("options.learnedUndo")}
          </button>
        </p>
      )}
    </section>
  );
}

/** @returns "《…》第十八条", or the number alone where the library no longer has the regulation. */
function nameOf({ regulationId, ordinal, suffix }: Pick, summaries: readonly EntrySummary[]): string {
  const regulation = summaries.find(({ id }) => id === regulationId);
  const label = unitLabel({ ordinal, ...(suffix !== undefined && { suffix }) });
  return regulation ? `${distinctTitle(regulation, summaries)}${label}` : label;
}
