/** The promises that hold on every page, and whether they were kept: for the test and for the final table. */
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

/** Milliseconds without and with the extension. */
interface Times {
  alone: number;
  withLens: number;
}

/** A row of the table. */
export interface Account {
  page: string;
  kind: string;
  browser: string;
  kept: Partial<Record<Promised, boolean>>;
  /** CPU time of the page's thread; only Chromium tells it. */
  tasks?: Times;
  /** The longest pause of the page's thread. */
  pauses?: Times;
}

/** Type of the annotation that carries a test's row. */
export const ACCOUNT = "account";

/** A longer pause looks like a broken page. Twice the page's own longest pause is allowed on top. */
const FREEZE_MILLISECONDS = 1000;

/** A busy machine makes pauses too. Without CPU times they cannot be told apart, so the limit is this much higher. */
const WITHOUT_CPU_TIME = 3;

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

  /** Notes whether a value is as promised. If not, the test continues and fails at its end. */
  check(promised: Promised, what: string, actual: unknown, wanted: unknown): void {
    const { kept } = this.#account;
    kept[promised] = (kept[promised] ?? true) && isDeepStrictEqual(actual, wanted);
    expect.soft(actual, `${promised}: ${what}`).toEqual(wanted);
  }

  /** Notes the times. Fails when the extension freezes the page. */
  compareTimes(alone: Timed, withLens: Timed): void {
    this.#account.pauses = { alone: alone.pause, withLens: withLens.pause };
    let isLong = withLens.pause > WITHOUT_CPU_TIME * FREEZE_MILLISECONDS + 2 * alone.pause;
    if (alone.tasks !== null && withLens.tasks !== null) {
      this.#account.tasks = { alone: alone.tasks, withLens: withLens.tasks };
      const isWork = withLens.tasks - alone.tasks > FREEZE_MILLISECONDS;
      isLong = isWork && withLens.pause > FREEZE_MILLISECONDS + 2 * alone.pause;
    }
    this.check("freeze", `${withLens.pause.toFixed()} ms, alone ${alone.pause.toFixed()} ms`, isLong, false);
  }

  /** Hands the row to the reporter. */
  close(): void {
    this.#info.annotations.push({ type: ACCOUNT, description: JSON.stringify(this.#account) });
  }
}
