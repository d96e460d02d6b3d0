/** Which sites are read: what the popup and the options switch. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { OFF_SITES, offSites, withSite } from "../../utils/sites/off.ts";
import { patternHost, sitePattern } from "../../utils/sites/patterns.ts";
import { change, onStored, stored } from "./store.ts";

export interface Sites {
  /** Hosts of the reader's own sites. */
  own: string[];
  /** Hosts that are switched off. */
  off: string[];
}

/** @returns the sites, null until they are known, and again whenever they change. */
export function useSites(): Sites | null {
  const [sites, setSites] = useState<Sites | null>(null);
  useEffect(() => {
    const load = async () => {
      const [{ origins = [] }, kept] = await Promise.all([browser.permissions.getAll(), stored(OFF_SITES)]);
      const own = new Set(origins.flatMap((pattern) => patternHost(pattern) ?? []));
      setSites({ own: [...own].sort(), off: offSites(kept[OFF_SITES]) });
    };
    void load();
    const unlisten = onStored([OFF_SITES], () => void load());
    browser.permissions.onAdded.addListener(load);
    browser.permissions.onRemoved.addListener(load);
    return () => {
      unlisten();
      browser.permissions.onAdded.removeListener(load);
      browser.permissions.onRemoved.removeListener(load);
    };
  }, []);
  return sites;
}

/** Switches a site off or on; its open pages hear of it at once. @returns whether the browser kept it. */
export const switchSite = (host: string, isOn: boolean): Promise<boolean> =>
  change(OFF_SITES, (before) => withSite(before, host, !isOn));

/**
 * Asks the browser to allow a site, in the handling of a click or key; the background reads it from then on.
 * @returns whether the reader agreed. A popup may be gone before that.
 */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(host)] });
}

/** Gives a site back; what is open there is read until it is loaded anew. */
export function removeSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [sitePattern(host)] });
}
