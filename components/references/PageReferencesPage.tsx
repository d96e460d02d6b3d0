import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import { needsOfAll } from "../../utils/lookup/needs.ts";
import { readReferences } from "../../utils/lookup/references.ts";
import type { PlacedReference } from "../../utils/validation/references.ts";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useSites } from "../state/sites.ts";
import { revealReference, usePageList, useSubjectTab } from "../state/subjectTab.ts";
import { useFound } from "../state/useFound.ts";
import { KeepPage } from "./KeepPage.tsx";
import { ReferenceBrowser } from "./ReferenceBrowser.tsx";

const NONE: PlacedReference[] = [];

/**
 * 本页引用, a tab of the popup: the references of the page in front. Opening one scrolls the page to it and shows its card.
 * In: the list that the page's content script sends. TextPage.tsx does the same for a pasted text; the other files of this
 * folder are the list that both share.
 */
export function PageReferencesPage() {
  const page = usePageList();
  const tab = useSubjectTab();
  const sites = useSites();
  const isOff = [...(sites?.off ?? []), ...(sites?.officeOff ?? [])].includes(tab?.host ?? "");
  const list = page.state === "read" ? page.references : NONE;
  const { shown, ...waiting } = useFound(list, needsOfAll);
  const references = useMemo(() => (shown ? readReferences(shown.wanted, shown.found.find) : []), [shown]);
  // Those of another page would lead nowhere.
  const isThere = shown?.wanted === list;
  return (
    <>
      <p class="page-state" role="status">
        {page.state === "unreadable" && (isOff ? i18n.t("references.off") : i18n.t("references.unreadable"))}
        {page.state === "read" && list.length === 0 && i18n.t("references.none")}
        {page.state === "read" && !page.isWhole && i18n.t("references.cut", { count: list.length })}
        {page.state === "read" && page.hindrance === "card" && i18n.t("references.cardHindered")}
        {page.state === "read" && page.hindrance === "pointer" && i18n.t("references.pointerHindered")}
      </p>
      {tab && <KeepPage tab={tab} />}
      <LibraryStatus {...waiting} />
      {page.state === "read" && list.length > 0 && isThere && (
        <ReferenceBrowser
          references={references}
          takesFocus
          keyOpen={i18n.t("references.keyReveal")}
          onOpen={({ index }) => void revealReference(page.tab, index)}
        />
      )}
    </>
  );
}
