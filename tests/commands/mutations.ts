/**
 * `npm run test:mutations`: shows that the tests of safety can fail. Each defence is switched off in a copy of the
 * project, and the tests that guard it must fail there; with all defences on they must pass.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "../support/browsers.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { table } from "../support/table.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

interface Mutation {
  defence: string;
  file: string;
  /** What is put in the place of what: the defence off, and nothing else changed. */
  from: string;
  to: string;
  /** What guards it: a command that fails when one of its tests does. */
  guard: string;
}

const unit = (files: string) => `npm run -s unit -- --project unit ${files}`;
const browser = (files: string, title: string) =>
  `npx playwright test --config tests/playwright.config.ts --project=chromium --retries=0 ${files} -g "${title}"`;
const hostile = (title: string) =>
  `npx playwright test --config tests/hostile.config.ts --project=chromium --retries=0 -g "${title}"`;

const MUTATIONS: Mutation[] = [
  {
    defence: "the host is a built-in element",
    file: "utils/page/popover.ts",
    from: 'const host = make(document, "div");',
    to: 'const host: HTMLElement = make(document, "x-host");',
    guard: hostile("custom-element-of-seen-host"),
  },
  {
    defence: "a nonce proves the card's parent",
    file: "entrypoints/card/main.tsx",
    from: "!(await nonces).includes(nonce) || isAttached",
    to: "((await nonces) && false) || isAttached",
    guard: hostile("handshake-card-embedded"),
  },
  {
    defence: "names are random at each load",
    file: "utils/page/styles.ts",
    from: "crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(36)",
    to: "(KINDS.length * 1e15).toString(36)",
    guard: hostile("marks-recognised"),
  },
  {
    defence: "only trusted events are heard",
    file: "utils/page/reader.ts",
    from: "if (event.isTrusted) listener",
    to: "listener",
    guard: hostile("forged-pointer"),
  },
  {
    defence: "what a page sends is capped",
    file: "utils/validation/requests.ts",
    from: "v.maxLength(MAX_TEXT)",
    to: "v.maxLength(Number.MAX_SAFE_INTEGER)",
    guard: unit("tests/unit/validation/requests.test.ts"),
  },
  {
    defence: "answers about a page are kept",
    file: "utils/reference/page/page.ts",
    from: "this.#namesDocuments ??=",
    to: "this.#namesDocuments =",
    guard: unit("tests/unit/reference/linear.test.ts"),
  },
  {
    defence: "the card's frame leaves the page",
    file: "utils/page/card-control.ts",
    from: 'if (state.name === "idle") this.#retirement',
    to: 'if (state.name === "idle" && RETIRE_MILLISECONDS < 0) this.#retirement',
    guard: browser("back", "nothing of it is in the page"),
  },
  {
    defence: "messages have a schema",
    file: "utils/validation/cards.ts",
    from: "return success ? output : null;",
    to: "return success ? output : (value as CardCommand);",
    guard: unit("tests/unit/validation/cards.test.ts"),
  },
];

/** A copy of all files that git does not ignore, with the packages next to it. */
function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "clause-lens-mutations-"));
  const { stdout } = spawnSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of stdout.split("\n").filter(Boolean)) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** Runs a guard in a copy, after a build if it needs the extension. @returns whether it passes. */
function passes(folder: string, guard: string): boolean {
  const run = (command: string) => spawnSync(command, { cwd: folder, shell: true, encoding: "utf8" });
  if (guard.startsWith("npx playwright")) {
    const { status, stderr } = run("npx wxt build --level warn");
    if (status !== 0) throw new UsageError(`The changed extension does not build:\n${stderr}`);
  }
  return run(guard).status === 0;
}

function mutate(folder: string, { file, from, to, guard }: Mutation): boolean {
  const path = join(folder, file);
  const source = readFileSync(path, "utf8");
  if (source.split(from).length !== 2) throw new UsageError(`${file} has “${from}” not once.`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
  const isCaught = !passes(folder, guard);
  writeFileSync(path, source);
  return isCaught;
}

await runCommand("npm run test:mutations -- [WORDS]     only the defences that are named so", () => {
  ensureBrowsers(["chromium"]);
  const [words = ""] = process.argv.slice(2);
  const folder = copyOfProject();
  const rows: string[][] = [];
  let isSound = true;
  for (const mutation of MUTATIONS.filter(({ defence }) => defence.includes(words))) {
    const isGreen = passes(folder, mutation.guard);
    const isCaught = isGreen && mutate(folder, mutation);
    isSound &&= isCaught;
    rows.push([
      mutation.defence,
      isGreen ? "passes" : "FAILS",
      isCaught ? "fails" : isGreen ? "PASSES" : "–",
    ]);
    console.log(rows.at(-1)?.join(" · "));
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(table(["defence", "its tests, with it", "without it"], rows, 60));
  if (!isSound) process.exitCode = 1;
});
