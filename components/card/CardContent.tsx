import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { OWN_PAGE, type Reading } from "../clause/reading.ts";
import { clauseView, containerView, type Neighbours, type View } from "../clause/views.ts";
import type { Settings } from "../settings.ts";
import { Choice } from "./Choice.tsx";
import { ClauseNav } from "./ClauseNav.tsx";
import { readingUrlOf } from "./cardreading.ts";
import { Missing } from "./Missing.tsx";
import { Passages } from "./Passages.tsx";

interface Props {
  view: View;
  reading: Reading;
  neighbours: Neighbours;
  isInContext: boolean;
  settings: Settings;
  onChoose(id: string): void;
  onOpen(view: View): void;
  onContext(): void;
}

/** The part of the card that is read: how sure, which document, what it says. */
export function CardContent(props: Props) {
  const { view, reading, onChoose } = props;
  const { text } = view.subject;
  if (reading.kind === "passages") return <FoundContent {...props} reading={reading} />;
  return (
    <>
      <CertaintyLine {...assuranceOf(view, reading)} />
      {reading.kind === "choice" && (
        <Choice text={text} candidates={reading.candidates} onChoose={onChoose} />
      )}
      {reading.kind === "missing" && (
        <Missing text={text} reason={reading.reason} regulation={reading.regulation} />
      )}
    </>
  );
}

function FoundContent({
  view,
  reading,
  neighbours,
  isInContext,
  settings,
  onOpen,
  onContext,
}: Props & { reading: Reading & { kind: "passages" } }) {
  const { regulation, passages, ground } = reading;
  const isBook = regulation.id !== OWN_PAGE;
  return (
    <>
      <div class="card-head">
        <CertaintyLine {...assuranceOf(view, reading)} />
        <Facts regulation={regulation} />
        {/* The first line has told of it already where the page may mean it. */}
        {ground.kind !== "edition" && <LaterEditions editions={regulation.laterEditions} />}
      </div>
      <Passages
        regulation={regulation}
        passages={passages}
        around={isInContext ? neighbours : null}
        settings={settings}
        {...(isBook && { onContainer: (containers) => onOpen(containerView(regulation, containers)) })}
      />
      <ClauseNav
        neighbours={neighbours}
        isInContext={isInContext}
        readingUrl={readingUrlOf(reading)}
        onOpen={(clause) => onOpen(clauseView(regulation, clause))}
        onContext={onContext}
      />
    </>
  );
}
