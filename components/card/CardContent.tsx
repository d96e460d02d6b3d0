import { OWN_PAGE, type Reading } from "../../utils/lookup/reading.ts";
import { clauseView, containerView, neighboursOf } from "../../utils/lookup/views.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { Choice } from "../clause/Choice.tsx";
import { ChooseAgain } from "../clause/ChooseAgain.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import type { Settings } from "../state/settings.ts";
import { ClauseNav } from "./ClauseNav.tsx";
import { readingUrlOf } from "./cardReading.ts";
import { Missing } from "./Missing.tsx";
import { Passages } from "./Passages.tsx";
import type { Extras } from "./useExtras.ts";
import type { Views } from "./useViews.ts";

interface Props {
  views: Views;
  reading: Reading;
  extras: Extras;
  settings: Settings;
}

/** The part of the card that is read: how sure, which document, what it says. */
export function CardContent(props: Props) {
  const { views, reading } = props;
  if (reading.kind === "passages") return <FoundContent {...props} reading={reading} />;
  const { view, choose } = views;
  const { text } = view.subject;
  return (
    <>
      <CertaintyLine {...assuranceOf(view, reading)} />
      {reading.kind === "choice" ? (
        <Choice text={text} candidates={reading.candidates} onChoose={choose} />
      ) : (
        <Missing text={text} reason={reading.reason} regulation={reading.regulation} />
      )}
    </>
  );
}

function FoundContent({
  views,
  reading,
  extras,
  settings,
}: Props & { reading: Reading & { kind: "passages" } }) {
  const { view, open, back } = views;
  const { isInContext, toggleContext } = extras;
  const { regulation, passages, ground } = reading;
  const neighbours = neighboursOf(reading);
  const isBook = regulation.id !== OWN_PAGE;
  return (
    <>
      <div class="card-head">
        <div class="first-line">
          <CertaintyLine {...assuranceOf(view, reading)} />
          {view.chosen !== undefined && <ChooseAgain onChooseAgain={back} />}
        </div>
        <Facts regulation={regulation} />
        {/* The first line has told of it already where the page may mean it. */}
        {ground.kind !== "edition" && <LaterEditions editions={regulation.laterEditions} />}
      </div>
      <Passages
        regulation={regulation}
        passages={passages}
        around={isInContext ? neighbours : null}
        settings={settings}
        {...(isBook && { onContainer: (containers) => open(containerView(regulation, containers)) })}
      />
      <ClauseNav
        neighbours={neighbours}
        isInContext={isInContext}
        readingUrl={readingUrlOf(reading)}
        onOpen={(clause) => open(clauseView(regulation, clause))}
        onContext={toggleContext}
      />
    </>
  );
}
