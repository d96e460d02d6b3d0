import { i18n } from "#i18n";
import { unitsOf } from "../../utils/lookup/reading.ts";
import type { PageReference } from "../../utils/lookup/references.ts";
import type { Clause, UnitAddress } from "../../utils/regulation/model.ts";
import { certaintyWord } from "../clause/certainty.ts";
import { Pause } from "../clause/Pause.tsx";
import { Sentence } from "../clause/Sentence.tsx";
import { usePunctuation } from "../clause/textSettings.ts";

/** A reference in a list: as the page writes it, how sure, and how the clause begins. */
export function ReferenceOption({ reference }: { reference: PageReference }) {
  const { subject, reading, certainty, isPartial } = reference;
  const set = usePunctuation();
  const units = unitsOf(reading);
  const first = reading?.kind === "passages" ? reading.passages[0] : undefined;
  return (
    <span class={`reference is-${certainty}`}>
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
          <Sentence text={certaintyWord(certainty, subject.resolution.regulation)} />
        </span>
        {first && !isPartial && <Pause />}
      </span>
      {isPartial && (
        <span class="reference-partial">
          <Sentence text={i18n.t("references.partial")} />
          {first && <Pause />}
        </span>
      )}
      {first && (
        <span class="reference-beginning" lang="zh-CN">
          {set(beginningOf(first.clause, first.addresses[0]))}
        </span>
      )}
    </span>
  );
}

/** A reference of which the last number, 第十八条, stands in one line: a 条 alone in the next says nothing. */
function NumberUnbroken({ text }: { text: string }) {
  const [, before, number] = /^(.*?)(第[^第]{1,8})?$/s.exec(text) ?? [];
  return (
    <>
      {before}
      {number && <span class="last-number">{number}</span>}
    </>
  );
}

/** How the text that is meant begins: that of the 款 or 项, where one is named. */
function beginningOf({ paragraphs }: Clause, address: UnitAddress | undefined): string {
  const paragraph = paragraphs[(address?.paragraph ?? 1) - 1];
  const item = address?.item && paragraph?.items.find(({ ordinal }) => ordinal === address.item);
  return (item || paragraph)?.text ?? "";
}
