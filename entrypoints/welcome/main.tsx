/** Wires the welcome page: its sample is read by the same code as every government page. */
import "../../assets/styles/pages.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { Welcome } from "../../components/welcome/Welcome.tsx";
import { startOnPage } from "../content/start.ts";

setPageLanguage();
setPageTitle(i18n.t("welcome.name"));
const root = document.getElementById("root");
if (!root) throw new Error("The welcome page's document has no root.");
render(<Welcome />, root);
startOnPage();
