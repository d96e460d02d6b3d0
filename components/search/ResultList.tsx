import { i18n } from "#i18n";
import type { Answered } from "../../utils/library/answered.ts";
import { clauseKey } from "../../utils/regulation/units.ts";
import type { SearchHit } from "../../utils/search/answer.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { OptionList } from "../fields/OptionList.tsx";
import { DistinctTitle } from "./DistinctTitle.tsx";
import { NoResults, quoted } from "./NoResults.tsx";
import { ResultOption } from "./ResultOption.tsx";

interface Props {
  id: string;
  answered: Answered;
  selected: number;
  onOpen(hit: SearchHit): void;
}

/** The results by regulation, best first, or why there are none. */
export function ResultList({ id, answered, selected, onOpen }: Props) {
  const { groups, regulations } = answered;
  const isTitled = regulations.length > 1;
  const notice = noticeOf(answered);
  return (
    <>
      {notice && (
        <p class="absent-notice">
          <Sentence text={notice} />
        </p>
      )}
      <OptionList
        id={id}
        label={i18n.t("popup.resultsLabel")}
        selected={selected}
        groups={groups.map(({ regulation, hits }) => ({
          key: regulation.id,
          heading: isTitled ? <DistinctTitle regulation={regulation} among={regulations} /> : null,
          options: hits.map((hit) => ({
            key: `${hit.regulationId}/${clauseKey(hit)}`,
            content: <ResultOption hit={hit} />,
            onOpen: () => onOpen(hit),
          })),
        }))}
      />
      {groups.length === 0 && <NoResults answered={answered} />}
    </>
  );
}

/** @returns the notice above results that are not from the document that the query names; "" if there is none. */
export function noticeOf({ groups, absent }: Answered): string {
  if (groups.length === 0 || absent.length === 0) return "";
  return i18n.t("popup.absent", { names: quoted(absent) });
}
