/** Which sites are read: what the popup and the options switch. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { onPolicy, readPolicy } from "../../utils/office/policy.ts";
import { GOVERNMENT_SITES } from "../../utils/sites/government.ts";
import { withSite } from "../../utils/sites/off.ts";
import { matchesHost, patternHost, sitePattern } from "../../utils/sites/patterns.ts";
import { SITES_OFF } from "../../utils/storage/lists.ts";
import { changeList, onStored, stored } from "./store.ts";

export interface Sites {
  /** Hosts of the user's own sites. */
  own: string[];
  /** Hosts that are switched off. */
  off: string[];
  /** Hosts that the user's office wants to be read, and that the user has not allowed yet. */
  asked: string[];
  /** Hosts that the user's office has switched off. */
  officeOff: string[];
}

/** @returns the sites, null until they are known, and again whenever they change. */
export function useSites(): Sites | null {
  const [sites, setSites] = useState<Sites | null>(null);
  useEffect(() => {
    const load = async () => {
      const [{ origins = [] }, kept, policy] = await Promise.all([
        browser.permissions.getAll(),
        stored(SITES_OFF.key),
        readPolicy(),
      ]);
      const own = new Set(origins.flatMap((pattern) => patternHost(pattern) ?? []));
      setSites({
        own: [...own].sort(),
        off: SITES_OFF.from(kept[SITES_OFF.key]),
        asked: policy.sites.filter((host) => !own.has(host) && !matchesHost(GOVERNMENT_SITES, host)),
        officeOff: policy.sitesOff,
      });
    };
    void load();
    const endings = [onStored([SITES_OFF.key], () => void load()), onPolicy(() => void load())];
    browser.permissions.onAdded.addListener(load);
    browser.permissions.onRemoved.addListener(load);
    return () => {
      for (const end of endings) end();
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
