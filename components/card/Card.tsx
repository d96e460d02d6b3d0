import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { comparedWithLibrary } from "../../utils/lookup/own-page.ts";
import { type FindRegulation, type LookUp, resultOf } from "../../utils/lookup/result.ts";
import type { CardEvent, CardSubject } from "../../utils/messages.ts";
import { useTextSetting } from "../clause/textSettings.tsx";
import { useSettings } from "../state/settings.ts";
import { Announcement } from "./Announcement.tsx";
import { CardBody } from "./CardBody.tsx";
import { CardFooter } from "./CardFooter.tsx";
import { useCardCopying } from "./useCardCopying.ts";
import { useCardKeys } from "./useCardKeys.ts";
import { useExtras } from "./useExtras.ts";
import { useReportedSize } from "./useReportedSize.ts";
import { useViews } from "./useViews.ts";

interface Props {
  subject: CardSubject;
  isPinned: boolean;
  /** Ids of the documents that the user chose on this page before, in order of choosing. */
  chosen: readonly string[];
  /** How often a key on the page has copied a citation that this card prepared. */
  copiesByHost: number;
  find: FindRegulation;
  lookUp: LookUp;
  send(event: CardEvent): void;
}

/**
 * The card: a reference, and the clause it points at, a choice of documents, or why there is none. In: the subject that
 * the page's content script asks to show, and the library. Out: events for that script (size, citation, choice, keys).
 * entrypoints/card renders it in a frame; the other files of this folder are its parts.
 */
export function Card({ subject, isPinned, chosen, copiesByHost, find, lookUp, send }: Props) {
  const { token } = subject;
  const views = useViews(subject, chosen, find, (id) => send({ type: "chosen", id }));
  const { view, open } = views;
  const settings = useSettings();
  const result = useMemo(
    () => comparedWithLibrary(resultOf(view.subject, find, view.chosen), find, lookUp),
    [view, find, lookUp],
  );
  const regulation = result.kind === "passages" ? result.regulation : null;
  const setting = useTextSetting(settings.isShownFullWidth, regulation, lookUp, (target) =>
    open({ subject: target, origin: "text" }),
  );
  const extras = useExtras(view);
  const copying = useCardCopying(view, result, extras, settings, { token, copiesByHost, send });
  useCardKeys(result, views, extras, copying, send);

  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLElement>(null);
  useReportedSize(card, body, token, (size) => send({ type: "size", token, ...size }));
  return (
    <main class="card" ref={card} tabIndex={-1} aria-label={i18n.t("card.label")}>
      <Announcement view={view} result={result} />
      <CardBody
        body={body}
        views={views}
        result={result}
        extras={extras}
        copying={copying}
        settings={settings}
        setting={setting}
      />
      <CardFooter result={result} copying={copying} isPinned={isPinned} send={send} />
    </main>
  );
}
