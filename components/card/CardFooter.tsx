import { i18n } from "#i18n";
import { choosable, type Reading } from "../../utils/lookup/reading.ts";
import type { CardEvent } from "../../utils/messages.ts";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import type { Copying } from "../copying/useCopying.ts";
import { Key } from "../fields/KeyHints.tsx";

interface Props {
  reading: Reading;
  copying: Copying;
  isPinned: boolean;
  send(event: CardEvent): void;
}

/** Nothing can be read here or chosen: what is left is to look the reference up elsewhere. */
const isLacking = (reading: Reading) =>
  reading.kind === "missing" || (reading.kind === "choice" && choosable(reading.candidates).length === 0);

/** What is always in reach, in the order in which Tab goes: copying, then the card itself. */
export function CardFooter({ reading, copying, isPinned, send }: Props) {
  const { favourite, outcome, copyAs } = copying;
  return (
    <div class="bottom">
      <CopyStatus outcome={outcome} />
      <footer class="actions">
        {reading.kind === "passages" && <CopyButtons copying={copying} />}
        {isLacking(reading) && (
          <button type="button" aria-keyshortcuts="C" onClick={() => copyAs(favourite)}>
            {i18n.t("missing.copyReference")}
            <Key name="C" />
          </button>
        )}
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
      </footer>
    </div>
  );
}
