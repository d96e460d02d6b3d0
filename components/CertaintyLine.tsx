import type { Certainty } from "../utils/reference/model.ts";
import { certaintyWord } from "./certainty.ts";

interface Props {
  certainty: Certainty;
  sentence: string;
  /** Whether the reader must check before citing. */
  isGrave: boolean;
}

/** The card's first line: how sure it is, in a word that bears the line of the mark on the page, and why. */
export function CertaintyLine({ certainty, sentence, isGrave }: Props) {
  return (
    <p class={`certainty is-${certainty}${isGrave ? " is-grave" : ""}`} data-part="certainty">
      <strong class="certainty-word">{certaintyWord(certainty)}</strong>
      {sentence}
    </p>
  );
}
