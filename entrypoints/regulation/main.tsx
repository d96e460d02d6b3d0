/** Wires the reading page to the library: regulation.html#hongkou-work-rules-2018/8/2. */
import "../../assets/styles/regulation.css";
import "../../assets/styles/comparison.css";
import "../../assets/styles/regulation-windows.css";
import "../../assets/styles/regulation-print.css";
import { render } from "preact";
import { RegulationApp } from "../../components/regulation/RegulationApp.tsx";
import { setPageLanguage } from "../../components/state/language.ts";
import { LibraryProvider } from "../../components/state/library.tsx";
import { installedLibrary } from "../../utils/library/installed.ts";

setPageLanguage();
const root = document.getElementById("root");
if (!root) throw new Error("The reading page's document has no root.");
render(
  <LibraryProvider access={installedLibrary()}>
    <RegulationApp />
  </LibraryProvider>,
  root,
);
