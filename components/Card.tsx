import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CardEvent, CardSubject } from "../utils/messages.ts";
import { Announcement } from "./Announcement.tsx";
import { CardActions } from "./CardActions.tsx";
import { CardContent } from "./CardContent.tsx";
import { CopyButtons } from "./CopyButtons.tsx";
import { CopyStatus } from "./CopyStatus.tsx";
import { type CopyStyle, citation } from "./citations.ts";
import type { Copyable } from "./copy.ts";
import { type FindRegulation, type Reading, read, searchWords } from "./reading.ts";
import { useSettings } from "./settings.ts";
import { useCardKeys } from "./useCardKeys.ts";
import { useCopying } from "./useCopying.ts";
import { useReportedCitation } from "./useReportedCitation.ts";
import { useReportedSize } from "./useReportedSize.ts";

interface Props {
  subject: CardSubject;
  isPinned: boolean;
  /** How often a key on the page has copied a citation that this card prepared. */
  copiesByHost: number;
  find: FindRegulation;
  send(event: CardEvent): void;
}

/** The popover's content: a reference, and the clause it points at or why there is none. */
export function Card({ subject, isPinned, copiesByHost, find, send }: Props) {
  const { token } = subject;
  const [choice, setChoice] = useState<{ token: number; id: string } | null>(null);
  const { outcome, copyNow, tell } = useCopying(token);
  const { copyStyle } = useSettings();
  const reading = read(subject, find, choice?.token === token ? choice.id : undefined);
  const favourite = copyableOf(subject, reading, copyStyle);
  const copyAs = (style: CopyStyle) => {
    const copyable = copyableOf(subject, reading, style);
    if (copyable) copyNow(copyable);
  };

  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLElement>(null);
  useReportedSize(card, body, token, (size) => send({ type: "size", token, ...size }));
  useReportedCitation(token, favourite, send);
  useEffect(() => {
    if (copiesByHost > 0 && favourite) tell(favourite.text);
  }, [copiesByHost]);
  useCardKeys({
    c: () => copyAs(copyStyle),
    p: () => send({ type: "pin" }),
    n: () => send({ type: "step", direction: 1 }),
    b: () => send({ type: "step", direction: -1 }),
    escape: () => send({ type: "close" }),
  });

  return (
    <main class="card" ref={card} tabIndex={-1} aria-label={i18n.t("card.label")}>
      <Announcement subject={subject} reading={reading} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="card-body" ref={body} tabIndex={0} aria-label={subject.text}>
        <CardContent subject={subject} reading={reading} onChoose={(id) => setChoice({ token, id })} />
      </section>
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        <CardActions
          isPinned={isPinned}
          onPin={() => send({ type: "pin" })}
          onClose={() => send({ type: "close" })}
        >
          {reading.kind === "passages" && <CopyButtons favourite={copyStyle} keyName="C" onCopy={copyAs} />}
          {reading.kind === "missing" && (
            <button type="button" onClick={() => copyAs(copyStyle)}>
              {i18n.t("missing.copyReference")}
              <kbd>C</kbd>
            </button>
          )}
        </CardActions>
      </div>
    </main>
  );
}

/** What a style copies of what is shown: a citation, or of a missing clause the words to look it up with. */
function copyableOf(subject: CardSubject, reading: Reading, style: CopyStyle): Copyable | null {
  if (reading.kind === "choice") return null;
  if (reading.kind === "missing") return { text: searchWords(subject) };
  const addresses = reading.passages.flatMap((passage) => passage.addresses);
  return citation(reading.regulation, addresses, style);
}
