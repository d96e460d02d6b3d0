import { i18n } from "#i18n";
import { choosable, type LookupResult } from "../../utils/lookup/result.ts";
import type { CardEvent } from "../../utils/messages.ts";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import type { Copying } from "../copying/useCopying.ts";
import { Key } from "../fields/KeyHints.tsx";
import { WindowButtons } from "./WindowButtons.tsx";

interface Props {
  result: LookupResult;
  copying: Copying;
  isPinned: boolean;
  send(event: CardEvent): void;
}

/** Whether no text can be shown or chosen: then the reference itself can be copied, to look it up elsewhere. */
const isLacking = (result: LookupResult) =>
  result.kind === "missing" || (result.kind === "choice" && choosable(result.candidates).length === 0);

/** The buttons that are always visible, in Tab order: copying, then pinning and closing the card. */
export function CardFooter({ result, copying, isPinned, send }: Props) {
  const { favourite, outcome, copyAs } = copying;
  return (
    <div class="bottom">
      <CopyStatus outcome={outcome} />
      <footer class="actions">
        {result.kind === "passages" && <CopyButtons copying={copying} />}
        {isLacking(result) && (
          <button type="button" aria-keyshortcuts="C" onClick={() => copyAs(favourite)}>
            {i18n.t("missing.copyReference")}
            <Key name="C" />
          </button>
        )}
        <WindowButtons isPinned={isPinned} send={send} />
      </footer>
    </div>
  );
}
