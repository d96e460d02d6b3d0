import type { CardSubject } from "../utils/messages.ts";
import { unitLabel } from "../utils/regulation/label.ts";
import { certaintySentence, certaintyWord } from "./certainty.ts";
import { certaintyOf, type Reading } from "./reading.ts";

/** Said by a screen reader when another reference is shown: which document, which clause, how sure. */
export function Announcement({ subject, reading }: { subject: CardSubject; reading: Reading }) {
  return (
    <p class="only-spoken" role="status">
      {`${nameOf(subject, reading)}。${certaintyWord(certaintyOf(subject, reading))}：${certaintySentence(subject, reading)}`}
    </p>
  );
}

function nameOf({ text }: CardSubject, reading: Reading): string {
  if (reading.kind !== "passages") return text;
  const units = reading.passages.flatMap(({ clause, addresses }) =>
    addresses.map((address) => unitLabel(address, clause)),
  );
  return `《${reading.regulation.title}》${units.join("、")}`;
}
