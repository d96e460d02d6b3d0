import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { IntakeCaller } from "../../utils/intake/caller.ts";
import type { LastChange } from "../../utils/library/own/listing.ts";
import type { OwnLibrary } from "../../utils/library/own/own-library.ts";
import { AddFiles, DropZone } from "./AddFiles.tsx";
import { AtWork } from "./AtWork.tsx";
import { Changed } from "./Changed.tsx";
import { ErrandWords } from "./ErrandWords.tsx";
import { ImportReport } from "./ImportReport.tsx";
import type { Importing } from "./importing.ts";
import { LibraryList } from "./LibraryList.tsx";
import { OfficePacks } from "./OfficePacks.tsx";
import { Preview } from "./Preview.tsx";
import { StorageUsed } from "./StorageUsed.tsx";
import { Troubles } from "./Troubles.tsx";
import { useChanges } from "./useChanges.ts";
import { useErrand } from "./useErrand.ts";
import { useImport } from "./useImport.ts";
import { type Shelves, useListing } from "./useListing.ts";

interface Props extends Shelves {
  own: Pick<OwnLibrary, "origin">;
  /** Calls to the worker. */
  caller: IntakeCaller;
}

/** The library: what is in it, and how more is added. While something is added, the list waits. */
export function LibraryPage({ own, caller, ...shelves }: Props) {
  const importing = useImport(caller);
  const { state, read, act, cancel } = importing;
  // The report offers to undo its import, which another change makes impossible.
  const changes = useChanges(caller, () => state.report && act({ type: "close" }));
  const listing = useListing(shelves);
  const sources = useMemo(() => async (id: string) => (await own.origin(id))?.source, [own]);
  const errand = useErrand((file, url) => read([file], { url }));
  const listHeading = useRef<HTMLHeadingElement>(null);
  const closeReport = () => {
    act({ type: "close" });
    listHeading.current?.focus();
  };
  const imported = useImported(state, listing.lastChange);
  const isIdle = state.at === "idle" || state.at === "report";
  return (
    <main class="page library-page">
      <header>
        <h1>{i18n.t("library.title")}</h1>
        <p class="lead">{i18n.t("library.lead")}</p>
      </header>
      <Troubles listing={listing} fault={state.at === "idle" ? state.fault : null} />
      <ErrandWords {...errand} />
      <DropZone isOpen={isIdle} onFiles={read} />
      {isIdle && state.report && (
        <ImportReport
          report={state.report}
          isUndoable={imported !== null && listing.lastChange?.id === imported}
          onUndo={() => {
            closeReport();
            if (imported !== null) changes.undo(imported);
          }}
          onClose={closeReport}
        />
      )}
      {isIdle && <AddFiles onFiles={read} />}
      {isIdle && <OfficePacks />}
      {(state.at === "reading" || state.at === "saving") && (
        <AtWork progress={state.progress} onCancel={cancel} />
      )}
      {state.at === "preview" && (
        <Preview importing={importing} loadClauses={(draft) => caller.call("clauses", { draft })} />
      )}
      {isIdle && (
        <section aria-labelledby="list-heading">
          <h2 id="list-heading" ref={listHeading} tabIndex={-1}>
            {i18n.t("library.listHeading")}
          </h2>
          <Changed changes={changes} lastChange={state.report ? null : listing.lastChange} />
          {listing.entries === null ? (
            <p role="status">{i18n.t("fault.reading")}</p>
          ) : (
            <LibraryList
              entries={listing.entries}
              loadSource={sources}
              onRemove={changes.remove}
              onEdit={changes.edit}
              onExport={changes.export}
            />
          )}
          <StorageUsed after={listing.entries} />
        </section>
      )}
    </main>
  );
}

/** @returns the id of the change that an import made: the first that is listed after its saving began; null until it is. */
function useImported({ at }: Importing, lastChange: LastChange | null): string | null {
  const [seen, setSeen] = useState<{ before: string | null; imported: string | null }>(NO_CHANGE);
  const id = lastChange?.id ?? null;
  const isOfImport = at === "saving" || at === "report";
  useEffect(() => {
    if (!isOfImport) setSeen({ before: id, imported: null });
    else if (seen.imported === null && id !== seen.before) setSeen({ ...seen, imported: id });
  }, [isOfImport, id]);
  return seen.imported;
}

const NO_CHANGE = { before: null, imported: null };
