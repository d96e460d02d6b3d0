/** Wires the popup and the side panel to the library of this browser and its search. */
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
import { LibrarySearch } from "../../utils/library/searching.ts";

const installed = installedLibrary();
const loading = loadPicks();
const search = new LibrarySearch(
  installed,
  loading.then((picks) => ({ tables, picks })),
);
// Before anything is painted: reading the index takes longer than all else.
search.warm();

setPageLanguage();
const isPanel = document.body.classList.contains("panel");
setPageTitle(isPanel ? i18n.t("popup.panel") : i18n.t("popup.tabSearch"));
if (!isInPopup()) document.body.classList.add("in-tab");
const root = document.getElementById("root");
if (!root) throw new Error("The popup's document has no root.");

onPicksKept(async () => (await loading).replace((await loadPicks()).list()));

render(
  <LibraryProvider access={installed}>
    <PlainTexts>
      <KeepingNotice />
      <LibraryNotice />
      <Popup
        library={installed.library}
        lookUp={installed.lookUp}
        search={search}
        asked={await lastQuery()}
        onPicked={(words, clause) => void learnPick(words, clause)}
      />
    </PlainTexts>
  </LibraryProvider>,
  root,
);
