import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { CardEvent, CardSubject } from "../../utils/messages.ts";
import { useKeys } from "../fields/useKeys.ts";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import type { Waiting } from "../state/useFound.ts";
import { useReportedSize } from "./useReportedSize.ts";
import { useTakenFocus } from "./useTurning.ts";
import { WindowButtons } from "./WindowButtons.tsx";

interface Props extends Waiting {
  subject: CardSubject;
  isPinned: boolean;
  send(event: CardEvent): void;
}

/** The card while its text is read, or where it cannot be read: the reference, and how it goes. */
export function WaitingCard({ subject: { text, token }, isPinned, send, isSlow, fault }: Props) {
  useKeys({
    p: () => send({ type: "pin" }),
    n: () => send({ type: "step", direction: 1 }),
    b: () => send({ type: "step", direction: -1 }),
    escape: () => send({ type: "close" }),
  });
  const card = useRef<HTMLElement>(null);
  const body = useRef<HTMLElement>(null);
  useTakenFocus(body);
  useReportedSize(card, body, token, (size) => send({ type: "size", token, ...size }));
  return (
    <main class="card" ref={card} tabIndex={-1} aria-label={i18n.t("card.label")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="card-body" ref={body} tabIndex={0} aria-label={text}>
        <h1 class="facts-title" data-part="label" lang="zh-CN">
          {text}
        </h1>
        <LibraryStatus isSlow={isSlow} fault={fault} />
      </section>
      <div class="bottom">
        <footer class="actions">
          <WindowButtons isPinned={isPinned} send={send} />
        </footer>
      </div>
    </main>
  );
}
