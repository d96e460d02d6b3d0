import { type Assurance, certaintyWord } from "./certainty.ts";
import { Dated } from "./Dated.tsx";

/** The card's first line: how sure it is, in a word that bears the line of the mark on the page, and why. */
export function CertaintyLine({ certainty, sentence, isGrave }: Assurance) {
  return (
    <p class={`certainty is-${certainty ?? "opened"}${isGrave ? " is-grave" : ""}`} data-part="certainty">
      {certainty && <strong class="certainty-word">{certaintyWord(certainty)}</strong>}
      <Dated text={sentence} />
    </p>
  );
}
