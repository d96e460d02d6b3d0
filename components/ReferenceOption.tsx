import { certaintyWord } from "./certainty.ts";
import { type PageReference, unitsOf } from "./pageReferences.ts";

/** A reference in a list: as the page writes it, how sure, and how the clause begins. */
export function ReferenceOption({ reference }: { reference: PageReference }) {
  const { subject, reading, certainty } = reference;
  const units = unitsOf(reference);
  const first = reading?.kind === "passages" ? reading.passages[0]?.clause : undefined;
  return (
    <span class={`reference is-${certainty}`}>
      <span class="result-head" lang="zh-CN">
        <strong>{subject.text}</strong>
        {!subject.text.endsWith(units) && <span class="result-place">{units}</span>}
      </span>
      <span class="certainty">
        <span class="certainty-word">{certaintyWord(certainty)}</span>
      </span>
      {first && (
        <span class="reference-beginning" lang="zh-CN">
          {first.paragraphs[0]?.text}
        </span>
      )}
    </span>
  );
}
