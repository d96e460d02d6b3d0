import { i18n } from "#i18n";
import { Sentence } from "../clause/Sentence.tsx";
import { Key } from "../fields/KeyHints.tsx";
import { useKeys } from "../fields/useKeys.ts";
import type { Changes } from "./useChanges.ts";

/** From change to change, and which one it is. */
export function ComparisonBar({ changes: { count, at, name, step } }: { changes: Changes }) {
  const [forward, back] = [() => step(1), () => step(-1)];
  const canStep = count > 0;
  useKeys({ n: canStep ? forward : undefined, b: canStep ? back : undefined });
  return (
    <div class="bottom reading-bar">
      <footer class="actions">
        <span class="find-status" role="status">
          {at >= 0 && <Sentence text={i18n.t("comparison.place", { at: at + 1, count, name })} />}
        </span>
        {canStep && (
          <nav class="window-buttons" aria-label={i18n.t("comparison.changes")}>
            <button type="button" aria-keyshortcuts="B" onClick={back}>
              {i18n.t("comparison.previous")}
              <Key name="b" />
            </button>
            <button type="button" aria-keyshortcuts="N" onClick={forward}>
              {i18n.t("comparison.next")}
              <Key name="n" />
            </button>
          </nav>
        )}
      </footer>
    </div>
  );
}
