/** Changing the user's own library: adding, removing, undoing. All of a change is there, or nothing. */
import { summaryOf } from "../../regulation/entry.ts";
import type { Regulation } from "../../regulation/model.ts";
import { LibraryError, libraryError } from "../errors.ts";
import { hashRegulation } from "../hash.ts";
import { writeChange, writeUndo } from "./change.ts";
import type { LibraryDatabase } from "./database.ts";
import { type Marks, markOf } from "./mark.ts";
import { type Decision, type Plan, planImport } from "./plan.ts";
import { prepare, type Ready } from "./prepare.ts";
import { type Incoming, readGiven } from "./records.ts";
import type { State } from "./schema.ts";
import type { Progress } from "./segments.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";
import { alone, announceChange } from "./windows.ts";

/** Where a browser has no locks, another window may change the library between reading and writing. */
const TRIES = 3;

export class LibraryWriter {
  readonly #database: LibraryDatabase;
  readonly #marks: Marks | undefined;

  /** @param marks where is noted that there is a library, so that its loss is seen. */
  constructor(database: LibraryDatabase, marks?: Marks) {
    this.#database = database;
    this.#marks = marks;
  }

  /** @returns what `add` would do with each regulation, in their order. @throws LibraryError. */
  async preview(given: readonly Incoming[]): Promise<Decision[]> {
    const { decisions } = await this.#plan(await readSnapshot(this.#database), given);
    return decisions;
  }

  /**
   * Adds regulations. The change can be undone until the next one.
   *
   * @returns what was done with each, in their order.
   * @throws LibraryError: then nothing has changed. "stopped" where the signal stopped it.
   */
  add(given: readonly Incoming[], progress: Progress = {}): Promise<Decision[]> {
    return this.#change(async (before) => {
      const plan = await this.#plan(before, given);
      const ready = plan.added.flatMap(({ place, id }): Ready[] => {
        const each = given[place];
        const hash = plan.hashes[place] ?? "";
        return each ? [{ ...each, hash, regulation: { ...each.regulation, id } }] : [];
      });
      await this.#apply(before, ready, plan.dropped, progress);
      return plan.decisions;
    });
  }

  /** Removes regulations by their ids. @returns how many there were. @throws LibraryError: then nothing has changed. */
  remove(ids: readonly string[], progress: Progress = {}): Promise<number> {
    return this.#change(async (before) => {
      const there = [...new Set(ids)].filter((id) => before.record(id));
      await this.#apply(before, [], there, progress);
      return there.length;
    });
  }

  /**
   * Changes one regulation: its text, its facts or its names. Its id stays, and where it comes from.
   *
   * @returns false where there is none of that id. @throws LibraryError: then nothing has changed.
   */
  edit(id: string, change: (regulation: Regulation) => Regulation): Promise<boolean> {
    return this.#change(async (before) => {
      const record = before.record(id);
      if (!record) return false;
      const given = await readGiven(this.#database, record);
      const regulation = { ...change(given.regulation), id };
      const hash = await hashRegulation(regulation);
      if (hash !== record.hash) await this.#apply(before, [{ ...given, regulation, hash }], [id], {});
      return true;
    });
  }

  /** Undoes the last change. @param change only this one, by its changeId. @returns false where there is none. @throws LibraryError: then nothing has changed. */
  undo(change?: string): Promise<boolean> {
    return this.#change(async (before) => {
      const undone = await writeUndo(this.#database, before, change);
      if (undone) await this.#tell(undone.state, undone.count);
      return undone !== null;
    });
  }

  async #plan(before: Snapshot, given: readonly Incoming[]): Promise<Plan & { hashes: string[] }> {
    const hashes = await Promise.all(given.map(({ regulation }) => hashRegulation(regulation)));
    const known = given.map(({ regulation }, at) => ({
      summary: summaryOf(regulation),
      hash: hashes[at] ?? "",
    }));
    return { ...planImport(before.records, known), hashes };
  }

  async #apply(
    before: Snapshot,
    added: readonly Ready[],
    ids: readonly string[],
    progress: Progress,
  ): Promise<void> {
    const dropped = ids.map((id) => before.record(id)).filter((record) => record !== undefined);
    if (added.length + dropped.length === 0) return;
    const change = await prepare(this.#database, before, added, dropped, progress);
    await writeChange(this.#database, change);
    await this.#tell(change.state, change.records.length);
  }

  async #change<T>(change: (before: Snapshot) => Promise<T>): Promise<T> {
    try {
      return await alone(async () => {
        for (let left = TRIES - 1; ; left--) {
          try {
            return await change(await readSnapshot(this.#database));
          } catch (error) {
            const isBusy = error instanceof LibraryError && error.fault === "busy";
            if (!isBusy || left === 0) throw error;
          }
        }
      });
    } catch (error) {
      throw libraryError(error);
    }
  }

  /** The library is written by now: a mark that cannot be kept is written at the next check. */
  async #tell(state: State, count: number): Promise<void> {
    announceChange();
    await this.#marks?.write(markOf(state, count)).catch(() => undefined);
  }
}
