import { useEffect, useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { CardEvent, CardSubject } from "../../utils/messages.ts";
import { type FindRegulation, read } from "../clause/reading.ts";
import { TextSettings } from "../clause/textsettings.ts";
import { type LookUp, useLinks } from "../clause/useLinks.ts";
import { clauseView, neighboursOf } from "../clause/views.ts";
import { CopyMenu } from "../copying/CopyMenu.tsx";
import type { CopyStyle } from "../copying/citations.ts";
import { copyableOf } from "../copying/copyable.ts";
import { useCopying } from "../copying/useCopying.ts";
import { useSettings } from "../settings.ts";
import { useCardKeys } from "../useCardKeys.ts";
import { Announcement } from "./Announcement.tsx";
import { BackButton } from "./BackButton.tsx";
import { CardContent } from "./CardContent.tsx";
import { CardFooter } from "./CardFooter.tsx";
import { openWholeText } from "./cardreading.ts";
import { useExtras } from "./useExtras.ts";
import { useNamedInView } from "./useNamedInView.ts";
import { useReportedCitation } from "./useReportedCitation.ts";
import { useReportedSize } from "./useReportedSize.ts";
import { useTurning } from "./useTurning.ts";
import { useViews } from "./useViews.ts";

interface Props {
  subject: CardSubject;
  isPinned: boolean;
  /** How often a key on the page has copied a citation that this card prepared. */
  copiesByHost: number;
  find: FindRegulation;
  lookUp: LookUp;
  send(event: CardEvent): void;
}

/** The popover's content: a reference, and the clause it points at or why there is none. */
export function Card({ subject, isPinned, copiesByHost, find, lookUp, send }: Props) {
  const { token } = subject;
  const { view, before, open, choose, back } = useViews(subject);
  const settings = useSettings();
  const reading = useMemo(() => read(view.subject, find, view.chosen), [view, find]);
  const found = reading.kind === "passages" ? reading : null;
  const links = useLinks(found?.regulation ?? null, lookUp);
  const neighbours = neighboursOf(reading);
  const { isMenuOpen, isInContext, toggleMenu, toggleContext, closeMenu } = useExtras(view);

  const { outcome, copyNow, tell } = useCopying(view);
  const copyableAs = (style: CopyStyle) => copyableOf(view.subject, reading, style, settings);
  const favourite = copyableAs(settings.copyStyle);
  const copyAs = (style: CopyStyle) => {
    const copyable = copyableAs(style);
    if (copyable) copyNow(copyable);
    closeMenu();
  };

  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLElement>(null);
  useTurning(body, view, isMenuOpen, isInContext);
  // Not while the menu stands in its place, nor amid its neighbours.
  useNamedInView(body, isMenuOpen || isInContext ? null : view);
  useReportedSize(card, body, token, (size) => send({ type: "size", token, ...size }));
  useReportedCitation(token, favourite, send);
  useEffect(() => {
    if (copiesByHost > 0 && favourite) tell(favourite.text);
  }, [copiesByHost]);

  const leafTo = (clause: typeof neighbours.next) =>
    found && clause ? () => open(clauseView(found.regulation, clause)) : undefined;
  const [previous, next] = [leafTo(neighbours.previous), leafTo(neighbours.next)];
  const pin = () => send({ type: "pin" });
  const close = () => send({ type: "close" });
  useCardKeys({
    c: () => copyAs(settings.copyStyle),
    m: found ? toggleMenu : undefined,
    x: previous || next ? toggleContext : undefined,
    "[": previous,
    "]": next,
    r: previous || next ? () => openWholeText(reading) : undefined,
    arrowleft: previous,
    arrowright: next,
    backspace: before && back,
    back: before && back,
    p: pin,
    n: () => send({ type: "step", direction: 1 }),
    b: () => send({ type: "step", direction: -1 }),
    escape: isMenuOpen ? closeMenu : close,
  });

  const setting = useMemo(
    () => ({
      isFullWidth: settings.isShownFullWidth,
      links,
      onOpen: (target: typeof view.subject) => open({ subject: target, origin: "text" }),
    }),
    [settings.isShownFullWidth, links, view],
  );
  return (
    <main class="card" ref={card} tabIndex={-1} aria-label={i18n.t("card.label")}>
      <Announcement view={view} reading={reading} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="card-body" ref={body} tabIndex={0} aria-label={view.subject.text}>
        {before && !isMenuOpen && <BackButton before={before} onBack={back} />}
        {found && isMenuOpen ? (
          <>
            <h1 class="only-spoken">{i18n.t("copy.menu")}</h1>
            <CopyMenu
              initial={settings.copyStyle}
              copyableOf={copyableAs}
              onCopy={copyAs}
              onClose={closeMenu}
            />
          </>
        ) : (
          <TextSettings.Provider value={setting}>
            <CardContent
              view={view}
              reading={reading}
              neighbours={neighbours}
              isInContext={isInContext}
              settings={settings}
              onChoose={choose}
              onOpen={open}
              onContext={toggleContext}
            />
          </TextSettings.Provider>
        )}
      </section>
      <CardFooter
        reading={reading}
        favourite={settings.copyStyle}
        outcome={outcome}
        isMenuOpen={isMenuOpen}
        isPinned={isPinned}
        onCopy={copyAs}
        onMenu={toggleMenu}
        onPin={pin}
        onClose={close}
      />
    </main>
  );
}
