import { i18n } from "#i18n";
import type { Regulation } from "../utils/regulation/model.ts";
import { CopyStyleChoice } from "./CopyStyleChoice.tsx";
import { LibraryEntry } from "./LibraryEntry.tsx";

/** Few options: each one is a decision that was not made. */
export function Options({ regulations }: { regulations: readonly Regulation[] }) {
  return (
    <main class="page">
      <h1>{i18n.t("options.title")}</h1>
      <CopyStyleChoice />
      <section>
        <h2>{i18n.t("options.library")}</h2>
        <p class="explanation">{i18n.t("options.libraryExplanation")}</p>
        <ul class="library">
          {regulations.map((regulation) => (
            <LibraryEntry key={regulation.id} regulation={regulation} />
          ))}
        </ul>
      </section>
    </main>
  );
}
