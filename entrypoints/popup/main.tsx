/** Wires the popup to the bundled library and its search. */
import "../../assets/styles/popup.css";
import "../../assets/styles/popup-windows.css";
import tables from "virtual:search-tables";
import { render } from "preact";
import { i18n } from "#i18n";
import { PlainTexts } from "../../components/clause/textSettings.tsx";
import { Popup } from "../../components/popup/Popup.tsx";
import { KeepingNotice } from "../../components/state/KeepingNotice.tsx";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { lastQuery } from "../../components/state/lastQuery.ts";
import { learnPick, loadPicks, onPicksKept } from "../../components/state/learned.ts";
import { isInPopup } from "../../components/state/subjectTab.ts";
import { library } from "../../utils/library/bundled.ts";
import { createSearch } from "../../utils/search/search.ts";

setPageLanguage();
const isPanel = document.body.classList.contains("panel");
setPageTitle(isPanel ? i18n.t("popup.panel") : i18n.t("popup.tabSearch"));
if (!isInPopup()) document.body.classList.add("in-tab");
const root = document.getElementById("root");
if (!root) throw new Error("The popup's document has no root.");
const regulations = library.all();
const picks = await loadPicks();
const search = createSearch(regulations, { tables, picks });

onPicksKept(() => void loadPicks().then((kept) => picks.replace(kept.list())));

render(
  <PlainTexts>
    <KeepingNotice />
    <Popup
      regulations={regulations}
      find={library.regulation}
      lookUp={library.lookup}
      defaultId={library.defaultId}
      search={search}
      asked={await lastQuery()}
      onPicked={(query, clause) => void learnPick(search.wordsOf(query), clause)}
    />
  </PlainTexts>,
  root,
);
