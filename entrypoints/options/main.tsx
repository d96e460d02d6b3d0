/** Wires the options to the library. */
import "../../assets/styles/pages.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { Options } from "../../components/options/Options.tsx";
import { KeepingNotice } from "../../components/state/KeepingNotice.tsx";
import { LibraryNotice } from "../../components/state/LibraryNotice.tsx";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { LibraryProvider } from "../../components/state/library.tsx";
import { BUNDLED_DEFAULT } from "../../utils/library/default.ts";
import { installedLibrary } from "../../utils/library/installed.ts";

setPageLanguage();
const installed = installedLibrary();
setPageTitle(i18n.t("options.name"));
const root = document.getElementById("root");
if (!root) throw new Error("The options document has no root.");
render(
  <LibraryProvider access={installed}>
    <KeepingNotice />
    <LibraryNotice />
    <Options sample={installed.bundled.find(({ id }) => id === BUNDLED_DEFAULT)} />
  </LibraryProvider>,
  root,
);
