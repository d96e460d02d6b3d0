import { i18n } from "#i18n";
import { beginningOf } from "../../utils/lookup/passages.ts";
import type { PageReference } from "../../utils/lookup/references.ts";
import { isChosen, unitsOf } from "../../utils/lookup/result.ts";
import { referenceWord } from "../clause/certainty.ts";
import { offersLabel } from "../clause/offers.ts";
import { Pause, Sentence } from "../clause/Sentence.tsx";
import { usePunctuation } from "../clause/textSettings.tsx";

/** A reference in a list: as written, its certainty, and the beginning of its clause or the number of candidates. */
export function ReferenceOption({ reference }: { reference: PageReference }) {
  const { subject, result, certainty, isPartial } = reference;
  const set = usePunctuation();
  const units = unitsOf(result);
  const first = result?.kind === "passages" ? result.passages[0] : undefined;
  const offers = result?.kind === "choice" ? offersLabel(result.candidates) : "";
  return (
    <span class={`reference is-${isChosen(result) ? "chosen" : certainty}`}>
      <span class="result-head" lang="zh-CN">
        <strong>
          <NumberUnbroken text={subject.text} />
        </strong>
        {!subject.text.endsWith(units) && (
          <>
            <Pause />
            <span class="result-place">{units}</span>
          </>
        )}
        <Pause />
      </span>
      <span class="certainty">
        <span class="certainty-word">
          <Sentence text={referenceWord(reference)} />
        </span>
        {((first && !isPartial) || offers) && <Pause />}
      </span>
      {isPartial && (
        <span class="reference-partial">
          <Sentence text={i18n.t("references.partial")} />
          {first && <Pause />}
        </span>
      )}
      {first && (
        <span class="reference-beginning" lang="zh-CN">
          {set(beginningOf(first))}
        </span>
      )}
      {offers && <span class="reference-beginning">{offers}</span>}
    </span>
  );
}

/** A reference whose last number, 第十八条, is kept on one line: a 条 alone on the next line is hard to read. */
function NumberUnbroken({ text }: { text: string }) {
  const [, before, number] = /^(.*?)(第[^第]{1,8})?$/s.exec(text) ?? [];
  return (
    <>
      {before}
      {number && <span class="last-number">{number}</span>}
    </>
  );
}
