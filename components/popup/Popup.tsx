import { useMemo, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { Library } from "../../utils/library/library.ts";
import type { PageReference } from "../../utils/lookup/references.ts";
import { isChosen } from "../../utils/lookup/result.ts";
import type { LookUp } from "../../utils/lookup/text.ts";
import type { PickedClause } from "../../utils/search/learn/picks.ts";
import type { Search } from "../../utils/search/search.ts";
import { PageReferencesPage } from "../references/PageReferencesPage.tsx";
import { TextPage } from "../references/TextPage.tsx";
import { usePastedText } from "../references/usePastedText.ts";
import { useTextReferences } from "../references/useTextReferences.ts";
import { SearchPage } from "../search/SearchPage.tsx";
import { useAtHand } from "../search/useAtHand.ts";
import { useQuery } from "../search/useQuery.ts";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { useFound } from "../state/useFound.ts";
import { ClausePage } from "./ClausePage.tsx";
import { contentOf, needsOfOpened, type Opened } from "./opened.ts";
import { PanelButton } from "./PanelButton.tsx";
import { PopupFoot } from "./PopupFoot.tsx";
import { PANEL_ID, Tabs, tabId } from "./Tabs.tsx";

interface Props {
  library: Library;
  lookUp: LookUp;
  search: Search;
  /** Told which clause was opened for which words. */
  onPicked(query: string, clause: PickedClause): void;
  /** What is asked at first. */
  asked: string;
}

/**
 * The popup and the side panel: search, references of the page, references of a pasted text, and the clause opened from
 * any of them. Going back restores the list as it was.
 */
export function Popup({ library, lookUp, search, asked, onPicked }: Props) {
  const [tab, setTab] = useState<TabName>("search");
  const query = useQuery(search, library, asked);
  const pasted = usePastedText();
  const atHand = useAtHand(library);
  const [opened, setOpened] = useState<Opened | null>(null);
  const read = useTextReferences(pasted.text, lookUp);
  const { shown: found, ...waiting } = useFound(opened, needsOfOpened);
  const shown = useMemo(() => found?.wanted && contentOf(found.wanted, found.found.find), [found]);
  const chooseAgain = (reference: PageReference) => {
    pasted.show(reference);
    setOpened(null);
  };
  if (shown) {
    const { unit, ...content } = shown;
    const reference = found?.wanted && "reference" in found.wanted ? found.wanted.reference : null;
    const chosen = reference && isChosen(reference.result) ? reference : null;
    return (
      <ClausePage
        {...content}
        isPinned={atHand.isPinned(unit)}
        onPin={() => atHand.togglePin(unit)}
        onBack={() => setOpened(null)}
        onChooseAgain={chosen && (() => chooseAgain(chosen))}
      />
    );
  }
  const openResult = (unit: LibraryUnit) => {
    const { words, answered } = query;
    setOpened({ unit });
    atHand.opened(unit);
    onPicked(answered?.query === words ? answered.words : "", unit);
  };
  return (
    <main class="popup lists">
      <h1 class="only-spoken">{i18n.t("extensionName")}</h1>
      {/* Behind the tabs for the eye: back from the panel's field the keyboard comes to the tabs first. */}
      <PanelButton />
      <Tabs tabs={tabs()} shown={tab} onShow={setTab} />
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(tab)}>
        {tab === "search" && (
          <SearchPage library={library} query={query} atHand={atHand} onOpen={openResult} />
        )}
        {tab === "page" && <PageReferencesPage />}
        {tab === "text" && (
          <TextPage pasted={pasted} read={read} onOpen={(reference) => setOpened({ reference })} />
        )}
      </div>
      <LibraryStatus {...waiting} />
      <PopupFoot />
    </main>
  );
}

type TabName = "search" | "page" | "text";

const tabs = (): { name: TabName; label: string }[] => [
  { name: "search", label: i18n.t("popup.tabSearch") },
  { name: "page", label: i18n.t("popup.tabPage") },
  { name: "text", label: i18n.t("popup.tabText") },
];
