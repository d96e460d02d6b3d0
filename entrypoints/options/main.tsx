/** Wires the options to the bundled library. */
import "../../assets/styles/pages.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { Options } from "../../components/options/Options.tsx";
import { KeepingNotice } from "../../components/state/KeepingNotice.tsx";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { library } from "../../utils/library/bundled.ts";

setPageLanguage();
setPageTitle(i18n.t("options.name"));
const root = document.getElementById("root");
if (!root) throw new Error("The options document has no root.");
render(
  <>
    <KeepingNotice />
    <Options regulations={library.all()} />
  </>,
  root,
);
