import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../utils/regulation/model.ts";
import type { Search, SearchHit } from "../utils/search/search.ts";
import { ClausePage } from "./ClausePage.tsx";
import { PageReferencesPage } from "./PageReferencesPage.tsx";
import type { FindRegulation } from "./reading.ts";
import { SearchPage } from "./SearchPage.tsx";
import { PANEL_ID, Tabs, tabId } from "./Tabs.tsx";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  search: Search;
}

type TabName = "search" | "page";

/** The toolbar's window: search, this page's references, and the clause that was opened. Going back finds all as it was. */
export function Popup({ regulations, find, search }: Props) {
  const [tab, setTab] = useState<TabName>("search");
  const [query, setQuery] = useState("");
  const [selected, setSelected] = useState(0);
  const [opened, setOpened] = useState<SearchHit | null>(null);
  const regulation = opened && find(opened.regulationId);
  if (opened && regulation) {
    return <ClausePage regulation={regulation} address={opened} onBack={() => setOpened(null)} />;
  }
  const tabs: { name: TabName; label: string }[] = [
    { name: "search", label: i18n.t("popup.tabSearch") },
    { name: "page", label: i18n.t("popup.tabPage") },
  ];
  return (
    <main class="popup">
      <h1 class="only-spoken">{i18n.t("extensionName")}</h1>
      <Tabs tabs={tabs} shown={tab} onShow={setTab} />
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)}>
        {tab === "search" && (
          <SearchPage
            regulations={regulations}
            search={search}
            query={query}
            selected={selected}
            onQuery={(text) => {
              setQuery(text);
              setSelected(0);
            }}
            onSelect={setSelected}
            onOpen={setOpened}
          />
        )}
        {tab === "page" && <PageReferencesPage find={find} />}
      </div>
    </main>
  );
}
