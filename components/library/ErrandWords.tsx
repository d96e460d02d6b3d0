import { i18n } from "#i18n";
import type { Errand } from "./useErrand.ts";

/** What the address asks for, and what the user can do about it. The element itself stays, so that it is announced. */
export function ErrandWords({ wanted, tab }: Errand) {
  return (
    <div class="errand" role="status">
      {wanted !== null && <p>{i18n.t("library.wanted", { title: wanted })}</p>}
      {tab === "reading" && <p>{i18n.t("library.readingTab")}</p>}
      {tab === "unreadable" && <p>{i18n.t("library.tabUnreadable")}</p>}
    </div>
  );
}
