import { useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { comparedWithLibrary } from "../../utils/lookup/own-page.ts";
import { resultOf } from "../../utils/lookup/result.ts";
import type { Found } from "../../utils/lookup/shelf.ts";
import { useTextSetting } from "../clause/textSettings.tsx";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useSettings } from "../state/settings.ts";
import { Announcement } from "./Announcement.tsx";
import type { CardProps } from "./Card.tsx";
import { CardBody } from "./CardBody.tsx";
import { CardFooter } from "./CardFooter.tsx";
import { useCardCopying } from "./useCardCopying.ts";
import { useCardKeys } from "./useCardKeys.ts";
import { useExtras } from "./useExtras.ts";
import { useReportedSize } from "./useReportedSize.ts";
import { useShownView } from "./useShownView.ts";
import { useTakenFocus } from "./useTurning.ts";
import { useViews } from "./useViews.ts";

/** The card with a subject whose documents are read. @param found the documents. */
export function ShownCard({
  subject,
  isPinned,
  chosen,
  copiesByHost,
  found: foundForSubject,
  send,
}: CardProps & { found: Found }) {
  const { token } = subject;
  const trail = useViews(subject, chosen, foundForSubject.find, (id) => send({ type: "chosen", id }));
  const { view, found, ...waiting } = useShownView(subject, foundForSubject, trail.view);
  const views = { ...trail, view };
  const settings = useSettings();
  const result = useMemo(
    () => comparedWithLibrary(resultOf(view.subject, found.find, view.chosen), found),
    [view, found],
  );
  const regulation = result.kind === "passages" ? result.regulation : null;
  const setting = useTextSetting(settings.isShownFullWidth, regulation, (target) =>
    views.open({ subject: target, origin: "text" }),
  );
  const extras = useExtras(view);
  const copying = useCardCopying(view, result, extras, settings, { token, copiesByHost, send });
  useCardKeys(result, views, extras, copying, send);

  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLElement>(null);
  useTakenFocus(body);
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
      <LibraryStatus {...waiting} />
      <CardFooter result={result} copying={copying} isPinned={isPinned} send={send} />
    </main>
  );
}
