/** At the end of a run: every page in every browser with the promises kept there, and how many canaries were read. */

import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { table } from "../../support/table.ts";
import { SUM } from "./canaries/secrets.ts";
import { ACCOUNT, type Account, PROMISES } from "./promises.ts";

const SIGNS = { true: "✓", false: "✗", undefined: "–" };

const times = (both: Account["tasks"]) =>
  both ? `${both.alone.toFixed()} → ${both.withLens.toFixed()}` : "";

const rowOf = ({ page, kind, browser, kept, tasks, pauses }: Account): string[] => [
  kind,
  page.replace(/\.html$/, ""),
  browser,
  ...PROMISES.map((promised) => SIGNS[`${kept[promised]}`]),
  times(tasks),
  times(pauses),
];

export default class TableReporter implements Reporter {
  /** By test, so that a retry replaces the first attempt. */
  readonly #accounts = new Map<string, Account>();
  /** By test, how many canaries were read. */
  readonly #sums = new Map<string, string>();

  onTestEnd(test: TestCase, { annotations }: TestResult): void {
    const account = annotations.find(({ type }) => type === ACCOUNT)?.description;
    if (account) this.#accounts.set(test.id, JSON.parse(account));
    const sum = annotations.find(({ type }) => type === SUM)?.description;
    if (sum) this.#sums.set(test.id, sum);
  }

  onEnd(): void {
    const accounts = [...this.#accounts.values()].toSorted(
      (a, b) =>
        a.kind.localeCompare(b.kind) || a.page.localeCompare(b.page) || a.browser.localeCompare(b.browser),
    );
    const heading = ["attack", "page", "browser", ...PROMISES, "work, ms", "longest pause, ms"];
    console.log(`\n${table(heading, accounts.map(rowOf))}`);
    const kept = accounts.flatMap((one) => Object.values(one.kept));
    const broken = kept.filter((isKept) => !isKept).length;
    const pages = new Set(accounts.map(({ page }) => page)).size;
    console.log(
      `\n${pages} pages, ${accounts.length} visits with the extension: ${kept.length - broken} promises kept, ${broken} broken`,
    );
    for (const sum of [...this.#sums.values()].sort()) console.log(sum);
  }

  printsToStdio(): boolean {
    return false;
  }
}
