import { i18n } from "#i18n";
import { countRows, type Row } from "../../utils/comparison/comparison.ts";
import type { Editions } from "../../utils/comparison/editions.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { editionLabel } from "../clause/editionLabel.ts";
import { documentDates } from "../clause/Facts.tsx";
import { countWords } from "../clause/rowWords.ts";
import { Sentence } from "../clause/Sentence.tsx";

interface Props {
  editions: Editions;
  rows: readonly Row[];
}

/** Which two editions these are, how many clauses became what, and what of them is not compared. */
export function Overview({ editions: { before, after, isDated }, rows }: Props) {
  const hasOthers = [before, after].some(
    ({ appendices = [], preamble }) => appendices.length + preamble.length > 0,
  );
  return (
    <>
      <h1 class="facts-title" lang="zh-CN">
        {after.title}
      </h1>
      <p class="comparison-counts">
        <Sentence text={countWords(countRows(rows))} />
      </p>
      {!isDated && (
        <p class="later-edition">
          <Sentence text={i18n.t("comparison.undated", { edition: editionLabel(before, after) })} />
        </p>
      )}
      {hasOthers && <p class="comparison-note">{i18n.t("comparison.clausesOnly")}</p>}
      <div class="comparison-sides">
        <Side edition={before} other={after} word={i18n.t("comparison.before")} />
        <Side edition={after} other={before} word={i18n.t("comparison.after")} />
      </div>
    </>
  );
}

/** The head of a column: the edition, its number and its dates. */
function Side({ edition, other, word }: { edition: Regulation; other: Regulation; word: string }) {
  const facts = [...(edition.documentNumber ? [edition.documentNumber] : []), ...documentDates(edition)];
  return (
    <p>
      <span class="side-word">{word}</span>
      <a href={readingUrl(edition.id)}>
        <Sentence text={editionLabel(edition, other)} />
      </a>
      <span class="side-facts">
        {facts.map((fact) => (
          <span key={fact}>
            <Sentence text={fact} />
          </span>
        ))}
      </span>
    </p>
  );
}
