/** What is promised of every page, and whether it was kept: for the test, and for the table at the end. */
import { isDeepStrictEqual } from "node:util";
import { expect, type TestInfo } from "@playwright/test";

/** In the order of the table. */
export const PROMISES = [
  "records",
  "page errors",
  "our errors",
  "reading",
  "card",
  "caught",
  "freeze",
] as const;
export type Promised = (typeof PROMISES)[number];

/** Of the page's thread without and with the extension, in milliseconds. */
interface Times {
  alone: number;
  withLens: number;
}

/** What a test leaves for the table. */
export interface Account {
  page: string;
  kind: string;
  browser: string;
  kept: Partial<Record<Promised, boolean>>;
  /** How long it has worked; only Chromium tells. */
  tasks?: Times;
  /** The longest time in which nothing else was done. */
  pauses?: Times;
}

/** By this name a test's annotation is known. */
export const ACCOUNT = "account";

/** Pauses longer than this are taken for a broken page; of what the page makes itself, twice is allowed more. */
const FREEZE_MILLISECONDS = 1000;

/** A busy machine makes pauses too. Who does not tell how long the thread has worked is allowed longer ones. */
const UNTOLD = 3;

interface Timed {
  tasks: number | null;
  pause: number;
}

export class Promises {
  readonly #account: Account;
  readonly #info: TestInfo;

  constructor(info: TestInfo, { name, kind }: { name: string; kind: string }) {
    this.#info = info;
    this.#account = { page: name, kind, browser: info.project.name, kept: {} };
  }

  /** Keeps in mind whether something is as promised; the test goes on, and fails at its end where it is not. */
  check(promised: Promised, what: string, actual: unknown, wanted: unknown): void {
    const { kept } = this.#account;
    kept[promised] = (kept[promised] ?? true) && isDeepStrictEqual(actual, wanted);
    expect.soft(actual, `${promised}: ${what}`).toEqual(wanted);
  }

  /** Reports the times, and fails where the extension makes the page freeze. */
  compareTimes(alone: Timed, withLens: Timed): void {
    this.#account.pauses = { alone: alone.pause, withLens: withLens.pause };
    let isLong = withLens.pause > UNTOLD * FREEZE_MILLISECONDS + 2 * alone.pause;
    if (alone.tasks !== null && withLens.tasks !== null) {
      this.#account.tasks = { alone: alone.tasks, withLens: withLens.tasks };
      const isWork = withLens.tasks - alone.tasks > FREEZE_MILLISECONDS;
      isLong = isWork && withLens.pause > FREEZE_MILLISECONDS + 2 * alone.pause;
    }
    this.check("freeze", `${withLens.pause.toFixed()} ms, alone ${alone.pause.toFixed()} ms`, isLong, false);
  }

  /** Hands the account over to the table. */
  close(): void {
    this.#info.annotations.push({ type: ACCOUNT, description: JSON.stringify(this.#account) });
  }
}
