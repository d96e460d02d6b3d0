import { i18n } from "#i18n";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useSummaries } from "../state/useSummaries.ts";

/** How much the library holds, and the way to its page, which lists it. */
export function LibrarySection() {
  const all = useSummaries();
  return (
    <section>
      <h2>{i18n.t("options.library")}</h2>
      <p class="explanation">
        {Array.isArray(all) && i18n.t("options.libraryCount", all.length)}
        {i18n.t("options.libraryExplanation")} <a href="/library.html">{i18n.t("library.manage")}</a>
      </p>
      <LibraryStatus isSlow={false} fault={typeof all === "string" ? all : null} />
    </section>
  );
}
