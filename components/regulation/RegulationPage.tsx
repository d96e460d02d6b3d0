import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { clausesOf } from "../../utils/regulation/known.ts";
import type { Clause, Container, Regulation } from "../../utils/regulation/model.ts";
import { readingUrl } from "../clause/addresses.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { assuranceOf } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { type FindRegulation, type Pointed, read } from "../clause/reading.ts";
import { TextSettings } from "../clause/textsettings.ts";
import { type LookUp, useLinks } from "../clause/useLinks.ts";
import type { Neighbours } from "../clause/views.ts";
import { useSettings } from "../settings.ts";
import { addressedIn } from "./addressed.ts";
import { Contents } from "./Contents.tsx";
import { FindBar } from "./FindBar.tsx";
import { IssuingNotice } from "./IssuingNotice.tsx";
import { openingOf } from "./opening.ts";
import { ReadingBar } from "./ReadingBar.tsx";
import { RegulationText } from "./RegulationText.tsx";
import { useReadingPlace } from "./useReadingPlace.ts";

/**
 * The clauses beside the one that is read; before any is, the first one is next.
 * @param containers down to the chapter that is read from its beginning: its first clause is next.
 */
function neighboursAt(
  regulation: Regulation,
  current: Clause | null,
  containers: Container[] | null,
): Neighbours {
  const clauses = clausesOf(regulation);
  const first = containers && clausesOf({ units: containers.slice(-1) })[0];
  if (!current && first) return { previous: clauses[clauses.indexOf(first) - 1], next: first };
  const at = current ? clauses.indexOf(current) : -1;
  return { previous: clauses[at - 1], next: clauses[at + 1] };
}

interface Props {
  regulation: Regulation;
  find: FindRegulation;
  lookUp: LookUp;
  hash: string;
}

/** A regulation to be read as a whole: its contents, its text with live references, and what can be done with it. */
export function RegulationPage({ regulation, find, lookUp, hash }: Props) {
  const { carrier, laterEditions } = regulation;
  const addressed = useMemo(() => addressedIn(regulation, hash), [regulation, hash]);
  const { clause: current, unit: meant, containers, notice } = addressed;
  const [unopened, setUnopened] = useState<Pointed | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLElement>(null);
  const settleAt = useReadingPlace(hash, text);
  useEffect(() => setUnopened(null), [hash]);

  const { isShownFullWidth } = useSettings();
  const links = useLinks(regulation, lookUp);
  const setting = useMemo(() => {
    const onOpen = (target: Pointed) => {
      const url = openingOf(target, find);
      if (url === null) setUnopened(target);
      else location.assign(url);
    };
    return { isFullWidth: isShownFullWidth, links, onOpen };
  }, [isShownFullWidth, links, find]);

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
          onArrived={(clause) => settleAt(readingUrl(regulation.id, clause))}
          onLeave={() => text.current?.focus()}
        />
        <button type="button" onClick={() => print()}>
          {i18n.t("regulation.print")}
        </button>
        {notice !== null && (
          <p class="address-notice" role="alert">
            {notice}
          </p>
        )}
      </header>
      <Contents regulation={regulation} current={current} />
      <main class="reading-text" ref={text} tabIndex={-1}>
        <Facts regulation={regulation} />
        <LaterEditions editions={laterEditions} />
        {carrier && <IssuingNotice carrier={carrier} />}
        <TextSettings.Provider value={setting}>
          <RegulationText regulation={regulation} meant={meant} />
        </TextSettings.Provider>
      </main>
      <div class="unopened" role="status">
        {unopened && (
          <>
            <strong lang="zh-CN">{unopened.text}</strong>
            <CertaintyLine {...assuranceOf({ subject: unopened, origin: "text" }, read(unopened, find))} />
          </>
        )}
      </div>
      <ReadingBar
        regulation={regulation}
        current={current}
        meant={meant}
        neighbours={neighboursAt(regulation, current, containers)}
        onFind={() => input.current?.focus()}
      />
    </div>
  );
}
