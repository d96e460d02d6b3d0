import { type Pointed, type Reading, unitsOf } from "../../utils/reading/reading.ts";
import type { View } from "../../utils/reading/views.ts";
import { assuranceOf, certaintyWord } from "../clause/certainty.ts";

/** Said by a screen reader when something else is shown: which document, which clause, how sure. */
export function Announcement({ view, reading }: { view: View; reading: Reading }) {
  const { certainty, sentence } = assuranceOf(view, reading);
  const word = certainty ? `${certaintyWord(certainty)}：` : "";
  return (
    <p class="only-spoken" role="status">
      {`${nameOf(view.subject, reading)}。${word}${sentence}`}
    </p>
  );
}

const nameOf = ({ text }: Pointed, reading: Reading): string =>
  reading.kind === "passages" ? `《${reading.regulation.title}》${unitsOf(reading)}` : text;
