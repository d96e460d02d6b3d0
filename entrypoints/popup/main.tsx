/** Wires the popup to the bundled library and its search. */
import "../../assets/styles/popup.css";
import "../../assets/styles/popup-windows.css";
import tables from "virtual:search-tables";
import { render } from "preact";
import { i18n } from "#i18n";
import { PlainTexts } from "../../components/clause/textSettings.tsx";
import { Popup } from "../../components/popup/Popup.tsx";
import { KeepingNotice } from "../../components/state/KeepingNotice.tsx";
import { LibraryNotice } from "../../components/state/LibraryNotice.tsx";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { lastQuery } from "../../components/state/lastQuery.ts";
import { learnPick, loadPicks, onPicksKept } from "../../components/state/learned.ts";
import { LibraryProvider } from "../../components/state/library.tsx";
import { isInPopup } from "../../components/state/subjectTab.ts";
import { installedLibrary } from "../../utils/library/installed.ts";
import { createSearch } from "../../utils/search/search.ts";

setPageLanguage();
const isPanel = document.body.classList.contains("panel");
setPageTitle(isPanel ? i18n.t("popup.panel") : i18n.t("popup.tabSearch"));
if (!isInPopup()) document.body.classList.add("in-tab");
const root = document.getElementById("root");
if (!root) throw new Error("The popup's document has no root.");
const installed = installedLibrary();
const regulations = installed.bundled;
const find = (id: string) => regulations.find((each) => each.id === id);
const picks = await loadPicks();
const search = createSearch(regulations, { tables, picks });

onPicksKept(() => void loadPicks().then((kept) => picks.replace(kept.list())));

render(
  <LibraryProvider access={installed}>
    <PlainTexts>
      <KeepingNotice />
      <LibraryNotice />
      <Popup
        regulations={regulations}
        find={find}
        lookUp={installed.lookUp}
        search={search}
        asked={await lastQuery()}
        onPicked={(query, clause) => void learnPick(search.wordsOf(query), clause)}
      />
    </PlainTexts>
  </LibraryProvider>,
  root,
);
