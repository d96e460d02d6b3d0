import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { PickedClause } from "../../utils/search/picks.ts";
import type { Search } from "../../utils/search/search.ts";
import { assuranceOf } from "../clause/certainty.ts";
import { passagesOf } from "../clause/passages.ts";
import { type FindRegulation, read } from "../clause/reading.ts";
import type { LookUp } from "../clause/useLinks.ts";
import { PageReferencesPage } from "../references/PageReferencesPage.tsx";
import type { PageReference } from "../references/pageReferences.ts";
import { TextPage } from "../references/TextPage.tsx";
import { keepQuery } from "../search/lastQuery.ts";
import { firstPlace, type PlacedClause } from "../search/places.ts";
import { groupHits } from "../search/results.ts";
import { SearchPage } from "../search/SearchPage.tsx";
import { useShelf } from "../search/shelf.ts";
import { ClausePage } from "./ClausePage.tsx";
import { PanelButton } from "./PanelButton.tsx";
import { SiteSwitch } from "./SiteSwitch.tsx";
import { PANEL_ID, Tabs, tabId } from "./Tabs.tsx";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  lookUp: LookUp;
  defaultId: string;
  search: Search;
  /** Told which clause was opened for which words. */
  onPicked(query: string, clause: PickedClause): void;
  /** What is asked at first. */
  asked: string;
}

type TabName = "search" | "page" | "text";

/** A result of the search, or a reference in a text. */
type Opened = { place: PlacedClause } | { reference: PageReference };

/**
 * The toolbar's window, and the panel beside the page: search, this page's references, those of a pasted text, and the
 * clause that was opened from any of them. Going back finds all as it was.
 */
export function Popup({ regulations, find, lookUp, defaultId, search, asked, onPicked }: Props) {
  const [tab, setTab] = useState<TabName>("search");
  const [query, setQuery] = useState(asked);
  const [selected, setSelected] = useState(0);
  const [text, setText] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);
  const shelf = useShelf(find);
  // Kept while a clause is open: what is learned of opening it is for the next query.
  const groups = useMemo(() => groupHits(search.search(query), regulations), [search, query, regulations]);
  const shown = useMemo(() => opened && contentOf(opened, find), [opened, find]);
  if (shown) {
    const { place, ...content } = shown;
    return (
      <ClausePage
        {...content}
        isPinned={shelf.isPinned(place)}
        onPin={() => shelf.togglePin(place)}
        onBack={() => setOpened(null)}
      />
    );
  }
  const tabs: { name: TabName; label: string }[] = [
    { name: "search", label: i18n.t("popup.tabSearch") },
    { name: "page", label: i18n.t("popup.tabPage") },
    { name: "text", label: i18n.t("popup.tabText") },
  ];
  return (
    <main class="popup">
      <h1 class="only-spoken">{i18n.t("extensionName")}</h1>
      <div class="popup-head">
        <Tabs tabs={tabs} shown={tab} onShow={setTab} />
        <PanelButton />
      </div>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)}>
        {tab === "search" && (
          <SearchPage
            regulations={regulations}
            find={find}
            groups={groups}
            shelf={shelf}
            query={query}
            selected={selected}
            onQuery={(words) => {
              setQuery(words);
              setSelected(0);
              keepQuery(words);
            }}
            onSelect={setSelected}
            onOpen={(place) => {
              setOpened({ place });
              shelf.opened(place);
              onPicked(query, place);
            }}
          />
        )}
        {tab === "page" && <PageReferencesPage find={find} />}
        {tab === "text" && (
          <TextPage
            text={text}
            find={find}
            lookUp={lookUp}
            defaultId={defaultId}
            onText={setText}
            onOpen={(reference) => setOpened({ reference })}
          />
        )}
      </div>
      <SiteSwitch />
    </main>
  );
}

/** What is shown of what was opened; null where there is no clause to show. */
function contentOf(opened: Opened, find: FindRegulation) {
  if ("place" in opened) {
    const { place } = opened;
    const regulation = find(place.regulationId);
    const passages = regulation && passagesOf({ addresses: [place] }, regulation);
    return regulation && passages ? { place, regulation, passages, units: [place], assurance: null } : null;
  }
  const { subject } = opened.reference;
  const reading = read(subject, find);
  if (reading.kind !== "passages") return null;
  const { regulation, passages, units } = reading;
  const assurance = assuranceOf({ subject, origin: "page" }, reading);
  return { place: firstPlace(regulation.id, passages), regulation, passages, units, assurance };
}
