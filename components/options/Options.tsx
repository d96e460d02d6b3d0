import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { CopyStyleChoice } from "./CopyStyleChoice.tsx";
import { LearnedPicks } from "./LearnedPicks.tsx";
import { LibraryEntry } from "./LibraryEntry.tsx";
import { PunctuationChoice } from "./PunctuationChoice.tsx";
import { SiteList } from "./SiteList.tsx";
import { TemplateEditor } from "./TemplateEditor.tsx";

/** Few options: each one is a decision that was not made. */
export function Options({ regulations }: { regulations: readonly Regulation[] }) {
  const [sample] = regulations;
  const clause = sample && clausesOf(sample).at(-1);
  return (
    <main class="page">
      <header>
        <h1>{i18n.t("options.title")}</h1>
        <a href="/welcome.html">{i18n.t("options.help")}</a>
      </header>
      {sample && clause && (
        <>
          <CopyStyleChoice regulation={sample} address={{ ordinal: clause.ordinal }} />
          <TemplateEditor regulation={sample} address={{ ordinal: clause.ordinal }} />
        </>
      )}
      <PunctuationChoice />
      <SiteList />
      <LearnedPicks regulations={regulations} />
      <section>
        <h2>{i18n.t("options.library")}</h2>
        <p class="explanation">
          {i18n.t("options.libraryExplanation")} <a href="/library.html">{i18n.t("library.manage")}</a>
        </p>
        <ul class="library">
          {regulations.map((regulation) => (
            <LibraryEntry key={regulation.id} regulation={regulation} />
          ))}
        </ul>
      </section>
    </main>
  );
}
