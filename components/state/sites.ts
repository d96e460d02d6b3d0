/** Which sites are read: what the popup and the options switch. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { withSite } from "../../utils/sites/off.ts";
import { patternHost, sitePattern } from "../../utils/sites/patterns.ts";
import { SITES_OFF } from "../../utils/storage/lists.ts";
import { changeList, onStored, stored } from "./store.ts";

export interface Sites {
  /** Hosts of the user's own sites. */
  own: string[];
  /** Hosts that are switched off. */
  off: string[];
}

/** @returns the sites, null until they are known, and again whenever they change. */
export function useSites(): Sites | null {
  const [sites, setSites] = useState<Sites | null>(null);
  useEffect(() => {
    const load = async () => {
      const [{ origins = [] }, kept] = await Promise.all([
        browser.permissions.getAll(),
        stored(SITES_OFF.key),
      ]);
      const own = new Set(origins.flatMap((pattern) => patternHost(pattern) ?? []));
      setSites({ own: [...own].sort(), off: SITES_OFF.from(kept[SITES_OFF.key]) });
    };
    void load();
    const unlisten = onStored([SITES_OFF.key], () => void load());
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
  changeList(SITES_OFF, (off) => withSite(off, host, !isOn));

/**
 * Asks the browser to allow a site, in the handling of a click or key; the background reads it from then on.
 * @returns whether the user agreed. A popup may be gone before that.
 */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [sitePattern(host)] });
}

/** Removes the permission for a site; its open pages are read until they reload. */
export function removeSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [sitePattern(host)] });
}
