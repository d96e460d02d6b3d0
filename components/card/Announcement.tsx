import type { Pointed, Reading } from "../../utils/reading/reading.ts";
import type { View } from "../../utils/reading/views.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
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

function nameOf({ text }: Pointed, reading: Reading): string {
  if (reading.kind !== "passages") return text;
  const units = reading.passages.flatMap(({ clause, addresses }) =>
    addresses.map((address) => unitLabel(address, clause)),
  );
  return `《${reading.regulation.title}》${units.join("、")}`;
}
