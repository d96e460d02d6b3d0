/** Wires the page of the library to the library of this browser and to a worker. */
import "../../assets/styles/library.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { LibraryPage } from "../../components/library/LibraryPage.tsx";
import { KeepingNotice } from "../../components/state/KeepingNotice.tsx";
import { setPageLanguage, setPageTitle } from "../../components/state/language.ts";
import { LibraryProvider } from "../../components/state/library.tsx";
import { IntakeCaller } from "../../utils/intake/caller.ts";
import { installedLibrary } from "../../utils/library/installed.ts";
import { announceChange } from "../../utils/library/own/windows.ts";

setPageLanguage();
setPageTitle(i18n.t("library.title"));
const root = document.getElementById("root");
if (!root) throw new Error("The document of the library has no root.");
const installed = installedLibrary();
const { database, marks, bundled, own } = installed;

/** The worker has no regulations of its own: the bundled ones are sent to it first. */
function startWorker(): Worker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.postMessage(bundled);
  return worker;
}

const caller = new IntakeCaller(startWorker, (mark) => {
  // Comes when the worker has written: with the mark, what was missed is no longer missed.
  void marks.write(mark).then(announceChange, announceChange);
});
render(
  <LibraryProvider access={installed}>
    <KeepingNotice />
    <LibraryPage database={database} marks={marks} bundled={bundled} own={own} caller={caller} />
  </LibraryProvider>,
  root,
);
