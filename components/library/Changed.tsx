import { i18n } from "#i18n";
import type { LastChange } from "../../utils/library/own/listing.ts";
import { AtWork } from "./AtWork.tsx";
import type { Changes } from "./useChanges.ts";

interface Props {
  changes: Changes;
  lastChange: LastChange | null;
}

/** What was done last, and its undoing. The line itself stays, so that it is announced. */
export function Changed({ changes: { said, progress, undo, cancel }, lastChange }: Props) {
  return (
    <>
      {progress && <AtWork progress={progress} onCancel={cancel} />}
      <div class="changed">
        <p role="status">{said || (lastChange && lastWords(lastChange))}</p>
        {lastChange && (
          <button type="button" onClick={() => undo(lastChange.id)}>
            {i18n.t("library.undo")}
          </button>
        )}
      </div>
    </>
  );
}

function lastWords({ added, removed }: LastChange): string {
  if (removed === 0) return i18n.t("library.lastAdded", { added });
  return added === 0
    ? i18n.t("library.lastRemoved", { removed })
    : i18n.t("library.lastBoth", { added, removed });
}
