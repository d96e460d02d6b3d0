/** A site as the user names it, and as browsers match it: example.org and *://example.org/*. */

/** Where the user may ask for more: each site is allowed one by one. */
export const OWN_SITES = ["*://*/*"];

/**
 * @param address of a page, or a host name as one types it.
 * @returns the host name as browsers write it, or null where no web page can have such an address.
 */
export function siteHost(address: string): string | null {
  const typed = address.trim();
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  // A * would match every site; browsers differ in what they make of such letters.
  const isSite = url && /^https?:$/.test(url.protocol) && /^[\w.:[\]-]+$/.test(url.hostname);
  return isSite ? url.hostname : null;
}

/** @returns the pattern that matches all pages of a host, on any port. */
export const sitePattern = (host: string): string => `*://${host}/*`;

/** @returns the host that a pattern of one site names; null for a pattern of many sites. */
export function patternHost(pattern: string): string | null {
  const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
  return host === undefined || host.includes("*") ? null : host;
}

/** @returns whether a host is among those of patterns like *://*.gov.cn/*. */
export function matchesHost(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => {
    const matched = /^\*:\/\/\*\.([^/]+)\//.exec(pattern)?.[1];
    return matched !== undefined && (host === matched || host.endsWith(`.${matched}`));
  });
}
