import { CertaintyLine } from "./CertaintyLine.tsx";
import { Choice } from "./Choice.tsx";
import { ClauseNav } from "./ClauseNav.tsx";
import { readingUrlOf } from "./cardreading.ts";
import { assuranceOf } from "./certainty.ts";
import { Facts } from "./Facts.tsx";
import { LaterEditions } from "./LaterEditions.tsx";
import { Missing } from "./Missing.tsx";
import { Passages } from "./Passages.tsx";
import { OWN_PAGE, type Reading } from "./reading.ts";
import type { Settings } from "./settings.ts";
import { clauseView, containerView, type Neighbours, type View } from "./views.ts";

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
