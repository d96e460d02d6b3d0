import type { LookupResult } from "../../utils/lookup/result.ts";
import { clauseView, containerView, neighboursOf } from "../../utils/lookup/views.ts";
import { OWN_PAGE } from "../../utils/regulation/model.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { Choice } from "../clause/Choice.tsx";
import { ChooseAgain } from "../clause/ChooseAgain.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { LibraryNotice } from "../state/LibraryNotice.tsx";
import type { Settings } from "../state/settings.ts";
import { ClauseNav } from "./ClauseNav.tsx";
import { KeepPage } from "./KeepPage.tsx";
import { Missing } from "./Missing.tsx";
import { OtherEditions } from "./OtherEditions.tsx";
import { Passages } from "./Passages.tsx";
import { readingUrlOf } from "./useCardKeys.ts";
import type { Extras } from "./useExtras.ts";
import type { Views } from "./useViews.ts";

interface Props {
  views: Views;
  result: LookupResult;
  extras: Extras;
  settings: Settings;
}

/** The content of the card: certainty, document and text. */
export function CardContent(props: Props) {
  const { views, result } = props;
  if (result.kind === "passages") return <FoundContent {...props} result={result} />;
  const { view, choose } = views;
  const { text } = view.subject;
  return (
    <>
      {/* What it says is missing may be in the part of the library that cannot be read. */}
      <LibraryNotice />
      <CertaintyLine {...assuranceOf(view, result)} />
      {result.kind === "choice" ? (
        <Choice text={text} candidates={result.candidates} onChoose={choose} />
      ) : (
        <Missing subject={view.subject} reason={result.reason} regulation={result.regulation} />
      )}
    </>
  );
}

function FoundContent({
  views,
  result,
  extras,
  settings,
}: Props & { result: LookupResult & { kind: "passages" } }) {
  const { view, open, back } = views;
  const { isInContext, toggleContext } = extras;
  const { regulation, passages, ground } = result;
  const neighbours = neighboursOf(result);
  const isBook = regulation.id !== OWN_PAGE;
  return (
    <>
      <div class="card-head">
        <div class="first-line">
          <CertaintyLine {...assuranceOf(view, result)} />
          {ground.kind === "own-page" && ground.library !== "agrees" && <KeepPage />}
          {view.chosen !== undefined && <ChooseAgain onChooseAgain={back} />}
        </div>
        <Facts regulation={regulation} />
        {/* The first line names the later edition if the page may mean it. */}
        {ground.kind !== "edition" && <LaterEditions regulation={regulation} />}
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
        readingUrl={readingUrlOf(result)}
        onOpen={(clause) => open(clauseView(regulation, clause))}
        onContext={toggleContext}
      />
      {isBook && <OtherEditions regulation={regulation} passages={passages} />}
    </>
  );
}
