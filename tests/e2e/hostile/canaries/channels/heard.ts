/** What a page hears: events, messages, reports, and what the browser measures. */
import type { BrowserName } from "../../../../support/browsers.ts";
import { chord } from "../../../../support/page.ts";
import type { Attack, Channel } from "./channel.ts";

/** Runs in the page. @returns what was heard through what has one of these names. */
function heardThrough(names: readonly string[]): string {
  const all = Object.entries(window.attacker.heard).filter(([through]) => names.includes(through));
  return all.flatMap(([, heard]) => [...heard]).join("\n");
}

/** Runs in the page. @returns what every event bore. */
function heardInEvents(): string {
  const all = Object.entries(window.attacker.heard).filter(([through]) => `on${through}` in window);
  return all.flatMap(([, heard]) => [...heard]).join("\n");
}

/** Moves the pointer over what is shown, clicks into it, goes there with the keyboard, types and copies. */
async function handle({ tab, enter }: Attack): Promise<void> {
  const at = await tab.evaluate(() => window.attacker.strangersPoint(), undefined);
  if (at) {
    await tab.mouse.move(at.x - 5, at.y);
    await tab.mouse.move(at.x, at.y, { steps: 5 });
    await tab.mouse.click(at.x, at.y);
  }
  await enter(tab);
  for (const key of ["x", "Tab", "ArrowDown", "c"]) await tab.keyboard.press(key);
  await chord(tab, "Control", "a");
  await chord(tab, "Control", "c");
  // What comes with the next frames is heard too.
  await tab.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, undefined);
}

/** What is heard through some names after the user has handled what is shown. */
const hearing = (name: string, through: readonly string[], rest: Partial<Channel> = {}): Channel => ({
  name,
  read: async (attack) => {
    await handle(attack);
    return attack.tab.evaluate(heardThrough, through);
  },
  ...rest,
});

/** Asks for reports on everything, and forbids all that can be forbidden. */
const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'nonce-attacker' 'report-sample'; style-src 'report-sample'; " +
    "require-trusted-types-for 'script'; report-uri /reports; report-to reports",
  "reporting-endpoints": 'reports="/reports", default="/reports"',
};

/** Runs in the page before all else. */
function startProfiler(): void {
  const scope = window as unknown as { Profiler?: new (options: object) => unknown; profiler?: unknown };
  if (scope.Profiler) scope.profiler = new scope.Profiler({ sampleInterval: 10, maxBufferSize: 100_000 });
}

/** Runs in the page. */
async function stopProfiler(): Promise<string> {
  const { profiler } = window as unknown as { profiler: { stop(): Promise<object> } };
  return JSON.stringify(await profiler.stop());
}

const CHROMIUM: readonly BrowserName[] = ["chromium"];

export const HEARD: Channel[] = [
  hearing("messages to the window", ["message", "messageerror"]),
  {
    name: "every event, its path, targets and properties",
    read: async (attack) => {
      await handle(attack);
      return attack.tab.evaluate(heardInEvents, undefined);
    },
  },
  {
    // The page could copy something else right after; what the user copied must stay unknown to it.
    name: "the citation that the user copies with c, in the page's own listeners",
    read: async ({ tab }) => {
      await tab.keyboard.press("c");
      const copying = ["beforecopy", "copy", "cut", "paste", "keydown", "keyup", "selectionchange", "call"];
      return tab.evaluate(heardThrough, copying);
    },
  },
  hearing("functions of the page's world that are called", ["call"]),
  hearing("records of a MutationObserver", ["mutation"]),
  hearing("window.onerror and rejections", ["error", "unhandledrejection"]),
  {
    name: "reports of a strict policy, and ReportingObserver",
    page: { headers: STRICT },
    read: async (attack) => {
      await handle(attack);
      const told = await attack.tab.evaluate(heardThrough, ["securitypolicyviolation", "report"]);
      return [told, attack.lens.site.sent];
    },
  },
  hearing("resource timing", ["timing resource", "timing navigation"]),
  hearing("event timing", ["timing event", "timing first-input"]),
  hearing("marks and measures", ["timing mark", "timing measure"]),
  hearing("the largest paint", ["timing largest-contentful-paint", "timing element"]),
  hearing("long animation frames", ["timing long-animation-frame"], { browsers: CHROMIUM }),
  hearing("long tasks", ["timing longtask"], { browsers: CHROMIUM }),
  hearing("shifts of the layout", ["timing layout-shift"], { browsers: CHROMIUM }),
  {
    name: "the page's own profiler",
    browsers: CHROMIUM,
    page: { headers: { "document-policy": "js-profiling" }, script: startProfiler },
    read: async (attack) => {
      await handle(attack);
      return attack.tab.evaluate(stopProfiler, undefined);
    },
  },
];
