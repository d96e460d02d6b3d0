import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clauseKey } from "../../utils/regulation/units.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { Sentence } from "../clause/Sentence.tsx";
import { TextSettings, useTextSetting } from "../clause/textSettings.tsx";
import { clauseOnScreen } from "../fields/view.ts";
import { useSettings } from "../state/settings.ts";
import { addressedIn, neighboursAt } from "./addressed.ts";
import { Contents } from "./Contents.tsx";
import { EditionLinks } from "./EditionLinks.tsx";
import { FindBar } from "./FindBar.tsx";
import { IssuingNotice } from "./IssuingNotice.tsx";
import { ReadingBar } from "./ReadingBar.tsx";
import { RegulationText } from "./RegulationText.tsx";
import { Unopened } from "./Unopened.tsx";
import { useOpening } from "./useOpening.ts";
import { useReadingPlace } from "./useReadingPlace.ts";

interface Props {
  regulation: Regulation;
  hash: string;
}

/** A regulation to be read as a whole: its contents, its text with live references, and what can be done with it. */
export function RegulationPage({ regulation, hash }: Props) {
  const addressed = useMemo(() => addressedIn(regulation, hash), [regulation, hash]);
  const { clause: current, unit: meant, notice } = addressed;
  const input = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const settleAt = useReadingPlace(hash, text);
  const { unopened, open } = useOpening(hash);
  const setting = useTextSetting(useSettings().isShownFullWidth, regulation, open);
  return (
    <div class="reading">
      <header class="reading-head">
        <FindBar
          input={input}
          regulation={regulation}
          text={text}
          address={hash}
          content={setting}
          onClause={(at) => location.assign(readingUrl(regulation.id, at))}
          onArrived={(clause) => {
            // In the clause that is read, what of it is meant stays.
            if (!current || clauseKey(current) !== clause) settleAt(readingUrl(regulation.id, clause));
          }}
          onLeave={() =>
            text.current && (clauseOnScreen(text.current) ?? text.current).focus({ preventScroll: true })
          }
        />
        <button type="button" onClick={() => print()}>
          {i18n.t("regulation.print")}
        </button>
        {notice !== null && (
          <p class="address-notice" role="alert">
            <Sentence text={notice} />
          </p>
        )}
      </header>
      <Contents regulation={regulation} current={current} />
      <main class="reading-text" ref={text} tabIndex={-1}>
        <Facts regulation={regulation} />
        <LaterEditions regulation={regulation} />
        <EditionLinks regulation={regulation} />
        <TextSettings.Provider value={setting}>
          {regulation.carrier && <IssuingNotice carrier={regulation.carrier} />}
          <RegulationText regulation={regulation} meant={meant} />
        </TextSettings.Provider>
      </main>
      <Unopened asked={unopened} />
      <ReadingBar
        regulation={regulation}
        current={current}
        meant={meant}
        neighbours={neighboursAt(regulation, addressed)}
        onFind={() => input.current?.focus({ preventScroll: true })}
      />
    </div>
  );
}
