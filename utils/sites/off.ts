/** Sites that the user switched off: host names in storage.local, heard of at once by every open page. */

export const OFF_SITES = "offSites";

/** @returns the list with a host in it, or without. */
export function withSite(off: readonly string[], host: string, isOff: boolean): string[] {
  const others = off.filter((one) => one !== host);
  return isOff ? [...others, host].sort() : others;
}

/**
 * @param hosts the host of a document and of those that it is framed in, as far as they are known.
 * @returns whether one of them is switched off.
 */
export function isOff(stored: unknown, hosts: readonly string[]): boolean {
  return Array.isArray(stored) && hosts.some((host) => stored.includes(host));
}
