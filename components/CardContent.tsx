import type { CardSubject } from "../utils/messages.ts";
import { CertaintyLine } from "./CertaintyLine.tsx";
import { Choice } from "./Choice.tsx";
import { certaintySentence } from "./certainty.ts";
import { Facts } from "./Facts.tsx";
import { LaterEditions } from "./LaterEditions.tsx";
import { Missing } from "./Missing.tsx";
import { PassageView } from "./PassageView.tsx";
import { certaintyOf, type Reading } from "./reading.ts";

interface Props {
  subject: CardSubject;
  reading: Reading;
  onChoose(id: string): void;
}

/** The part of the card that is read: how sure, which document, what it says. */
export function CardContent({ subject, reading, onChoose }: Props) {
  const ground = reading.kind === "passages" ? reading.ground.kind : null;
  return (
    <>
      <CertaintyLine
        certainty={certaintyOf(subject, reading)}
        sentence={certaintySentence(subject, reading)}
        isGrave={ground === "default" || ground === "edition"}
      />
      {reading.kind === "choice" && (
        <Choice text={subject.text} candidates={reading.candidates} onChoose={onChoose} />
      )}
      {reading.kind === "missing" && (
        <Missing text={subject.text} reason={reading.reason} regulation={reading.regulation} />
      )}
      {reading.kind === "passages" && (
        <>
          <Facts regulation={reading.regulation} />
          {/* The first line has told of it already where the page may mean it. */}
          {ground !== "edition" && <LaterEditions editions={reading.regulation.laterEditions} />}
          {reading.passages.map((passage) => (
            <PassageView key={`${passage.clause.ordinal}-${passage.clause.suffix}`} passage={passage} />
          ))}
        </>
      )}
    </>
  );
}
