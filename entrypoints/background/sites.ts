/**
 * The user's own sites. Which they are is what the browser says it allowed, so that a permission that is taken back
 * anywhere, in the options or in the browser's own, ends the reading; the registration follows.
 */
import { browser } from "wxt/browser";
import { patternHost } from "../../utils/sites/patterns.ts";

const SCRIPT_ID = "own-sites";
const SCRIPT = "/content-scripts/content.js";

/** Registers all listeners; the worker restarts for each event. */
export function watchOwnSites(): void {
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await register();
    await readOpenTabs(origins.filter((pattern) => patternHost(pattern) !== null));
  });
  browser.permissions.onRemoved.addListener(() => void register());
  // An update of the extension forgets what was registered.
  browser.runtime.onInstalled.addListener(() => void register());
}

let last: Promise<void> = Promise.resolve();

/** Makes the registered script match the sites allowed, one change after the other. */
function register(): Promise<void> {
  last = last.then(update, update);
  return last;
}

async function update(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((pattern) => patternHost(pattern) !== null);
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  if (registered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/** Reads pages that are open already; each frame on its own, since some may not be allowed. */
async function readOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  const readings = tabs.map(async ({ id }) => {
    if (id === undefined) return;
    await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [SCRIPT] });
  });
  await Promise.allSettled(readings);
}
