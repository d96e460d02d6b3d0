import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { IntakeCaller } from "../../utils/intake/caller.ts";
import type { Edit, News } from "../../utils/intake/protocol.ts";
import { libraryError } from "../../utils/library/errors.ts";
import { faultSentence } from "../state/LibraryNotice.tsx";
import { saveBlob } from "./saveBlob.ts";

export interface Changes {
  /** What was done last, or why it was not. */
  said: string;
  progress: (News & { type: "progress" }) | null;
  remove(ids: readonly string[]): void;
  edit(id: string, edit: Edit): void;
  /** @param change the one that the user sees: another window may have made one since. */
  undo(change: string): void;
  /** Null for all. */
  export(ids: readonly string[] | null): void;
  cancel(): void;
}

/**
 * What is done to the library outside an import: one thing at a time, each said when it is done.
 *
 * @param onChange told before the library changes: what can be undone is another change then.
 */
export function useChanges(caller: IntakeCaller, onChange: () => void): Changes {
  const [said, setSaid] = useState("");
  const [progress, setProgress] = useState<Changes["progress"]>(null);
  const stopping = useRef<AbortController | null>(null);
  const isBusy = useRef(false);
  const run = async (work: (signal: AbortSignal) => Promise<string>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    const controller = new AbortController();
    stopping.current = controller;
    setSaid("");
    try {
      setSaid(await work(controller.signal));
    } catch (error) {
      setSaid(faultSentence(libraryError(error).fault));
    } finally {
      isBusy.current = false;
      setProgress(null);
    }
  };
  const change = (work: (signal: AbortSignal) => Promise<string>) => {
    onChange();
    void run(work);
  };
  const onNews = (news: News) => {
    if (news.type === "progress") setProgress(news);
  };
  return {
    said,
    progress,
    remove: (ids) =>
      change(async (signal) =>
        i18n.t("library.removed", await caller.call("remove", { ids }, { signal, onNews })),
      ),
    edit: (id, edit) =>
      change(async () => {
        await caller.call("edit", { id, edit });
        return i18n.t("library.saved");
      }),
    undo: (seen) =>
      change(async () =>
        (await caller.call("undo", { change: seen }))
          ? i18n.t("library.undone")
          : i18n.t("library.notUndone"),
      ),
    export: (ids) =>
      void run(async (signal) => {
        const title = i18n.t("library.exportName");
        const { pack, count } = await caller.call("export", { ids, title }, { signal, onNews });
        const day = new Date().toISOString().slice(0, 10);
        saveBlob(`${title}-${day}.条文包.gz`, pack);
        return i18n.t("library.exported", { count });
      }),
    cancel: () => stopping.current?.abort(),
  };
}
