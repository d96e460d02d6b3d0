import type { Assurance } from "./certainty.ts";
import { Pause, Sentence } from "./Sentence.tsx";

/** The card's first line: the certainty, in a word underlined like the mark on the page, and the reason. */
export function CertaintyLine({ certainty, word = "", sentence, isGrave }: Assurance) {
  return (
    <p class={`certainty is-${certainty ?? "opened"}${isGrave ? " is-grave" : ""}`} data-part="certainty">
      {certainty && (
        <>
          <strong class="certainty-word">
            <Sentence text={word} />
          </strong>
          <Pause />
        </>
      )}
      <Sentence text={sentence} />
    </p>
  );
}
