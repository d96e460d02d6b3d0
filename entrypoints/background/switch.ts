/** Which sites the user has switched off: pages ask for it, and hear when it changes. */
import { browser } from "wxt/browser";
import type { PageRequest } from "../../utils/messages.ts";
import { onPolicy, readPolicy } from "../../utils/office/policy.ts";
import { isOff, OFF_SITES } from "../../utils/sites/off.ts";

/** @param origins of a document and of its parent frames. @returns whether the document may be read. */
export async function isSwitchedOn(origins: readonly string[]): Promise<boolean> {
  const hosts = origins.flatMap((each) => URL.parse(each)?.hostname ?? []);
  const [stored, { sitesOff }] = await Promise.all([
    browser.storage.local.get(OFF_SITES).catch(() => ({}) as Record<string, unknown>),
    readPolicy(),
  ]);
  return !isOff(stored[OFF_SITES], hosts) && !isOff(sitesOff, hosts);
}

/**
 * Tells all pages when a site is switched. Where the browser allows it, content scripts cannot read what is stored: a
 * page that has taken over its renderer would read templates and pins, and write its own.
 */
export function watchSwitch(): void {
  const { local } = browser.storage as typeof browser.storage & {
    local: { setAccessLevel?(access: { accessLevel: string }): Promise<void> };
  };
  void local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
  local.onChanged.addListener((changes) => {
    if (OFF_SITES in changes) void tellPages({ name: "switched" });
  });
  onPolicy(() => void tellPages({ name: "switched" }));
}

async function tellPages(request: PageRequest): Promise<void> {
  const tabs = await browser.tabs.query({});
  // A page without our script does not answer.
  await Promise.allSettled(tabs.map(({ id }) => id !== undefined && browser.tabs.sendMessage(id, request)));
}
