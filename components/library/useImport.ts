import { useEffect, useReducer, useRef } from "preact/hooks";
import type { IntakeCaller } from "../../utils/intake/caller.ts";
import type { Wanted } from "../../utils/intake/protocol.ts";
import { libraryError } from "../../utils/library/errors.ts";
import type { Source } from "../../utils/regulation/entry.ts";
import { type Action, faultCount, IDLE, type Importing, next, wantedOf } from "./importing.ts";

export interface Import {
  state: Importing;
  act(action: Action): void;
  /** @param source where the files come from, if that is known. */
  read(files: readonly File[], source?: Source): void;
  save(): void;
  /** Stops what is at work, or forgets what was read. */
  cancel(): void;
}

/** While one types, comparing would run after each letter. */
const COMPARE_MS = 250;

/** The import of the page: what was read, what is corrected, and what is saved. */
export function useImport(caller: IntakeCaller): Import {
  const [state, act] = useReducer(next, IDLE);
  const stopping = useRef<AbortController | null>(null);
  const latest = useRef(state);
  latest.current = state;

  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    stopping.current = controller;
    try {
      await work(controller.signal);
    } catch (error) {
      const { fault } = libraryError(error);
      if (stopping.current !== controller) return;
      act(
        fault === "stopped" && latest.current.at === "reading"
          ? { type: "close" }
          : { type: "failed", fault },
      );
    }
  };

  const read = (files: readonly File[], source?: Source) => {
    if (files.length === 0) return;
    act({ type: "read" });
    void run(async (signal) => {
      const given = { files, ...(source && { source }) };
      await caller.call("read", given, { signal, onNews: (news) => act({ type: "news", news }) });
      act({ type: "ready" });
    });
  };

  const save = () => {
    if (latest.current.at !== "preview" || faultCount(latest.current) > 0) return;
    const wanted = wantedOf(latest.current);
    if (wanted.length === 0) return;
    act({ type: "save" });
    void run(async (signal) => {
      const decisions = await caller.call(
        "save",
        { wanted },
        { signal, onNews: (news) => act({ type: "news", news }) },
      );
      act({ type: "saved", decisions });
    });
  };

  const { at, drafts, leftOut, corrections } = state;
  useComparison(caller, at === "preview" ? wantedOf(state) : [], [at, drafts, leftOut, corrections], act);

  return {
    state,
    act,
    read,
    save,
    cancel: () => {
      if (at === "reading" || at === "saving") stopping.current?.abort();
      else act({ type: "close" });
    },
  };
}

/** Asks what saving would do, again whenever what is wanted changes. */
function useComparison(
  caller: IntakeCaller,
  wanted: readonly Wanted[],
  changes: readonly unknown[],
  act: (action: Action) => void,
): void {
  useEffect(() => {
    if (wanted.length === 0) return undefined;
    let isOver = false;
    const compare = async () => {
      try {
        const decisions = await caller.call("compare", { wanted });
        if (!isOver) act({ type: "compared", wanted, decisions });
      } catch (error) {
        if (!isOver) act({ type: "failed", fault: libraryError(error).fault });
      }
    };
    const timer = setTimeout(() => void compare(), COMPARE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, changes);
}
