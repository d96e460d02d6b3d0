import { i18n } from "#i18n";
import type { CardEvent } from "../../utils/messages.ts";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  isPinned: boolean;
  send(event: CardEvent): void;
}

/** Pinning and closing the card. */
export function WindowButtons({ isPinned, send }: Props) {
  return (
    <div class="window-buttons">
      <button
        type="button"
        class="is-quiet"
        aria-pressed={isPinned}
        aria-keyshortcuts="P"
        onClick={() => send({ type: "pin" })}
      >
        {i18n.t("card.pin")}
        <Key name="P" />
      </button>
      <button
        type="button"
        class="is-quiet"
        aria-keyshortcuts="Escape"
        onClick={() => send({ type: "close" })}
      >
        {i18n.t("card.close")}
        <Key name="Esc" />
      </button>
    </div>
  );
}
