/**
 * What the administrator of the user's machine sets (storage.managed; .github/OFFICES.md). It is trusted, but may be
 * mistyped: what is not understood of it counts as not set.
 */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { siteHost } from "../sites/patterns.ts";

/** A pack that the office hands out, and that users import. */
interface OfficePack {
  name: string;
  /** In hexadecimal digits, as in the last line of the pack. */
  sha256: string;
}

export interface Policy {
  /** Title or document number of the default regulation. */
  defaultRegulation?: string;
  /** Hosts to be read, beside the government's; the user allows each. */
  sites: string[];
  /** Hosts that are not read. */
  sitesOff: string[];
  packs: OfficePack[];
}

/** UTF-16 code units. */
const LONGEST = 500;
const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST));
const pack = v.object({
  name: word,
  sha256: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[\da-f]{64}$/)),
});

/** @returns the entries of a list that are understood. */
function entriesFrom<T>(value: unknown, entry: v.GenericSchema<unknown, T>): T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    const { success, output } = v.safeParse(entry, each);
    return success ? [output as T] : [];
  });
}

const hostsFrom = (value: unknown): string[] => [
  ...new Set(entriesFrom(value, word).flatMap((each) => siteHost(each) ?? [])),
];

/** @param managed the whole managed storage. @returns what is understood of it. */
function policyFrom(managed: unknown): Policy {
  const { defaultRegulation, sites, sitesOff, packs } = (managed ?? {}) as Record<string, unknown>;
  const named = v.safeParse(word, defaultRegulation);
  return {
    ...(named.success && { defaultRegulation: named.output }),
    sites: hostsFrom(sites),
    sitesOff: hostsFrom(sitesOff),
    packs: entriesFrom(packs, pack),
  };
}

/** @returns what the administrator set; nothing where no one administers the machine, which Firefox tells by an error. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyFrom(await browser.storage.managed.get(null));
  } catch {
    return policyFrom(null);
  }
}

/**
 * @param hear called after each change: Chromium learns what is set some seconds after an installation.
 * @returns ends the calls.
 */
export function onPolicy(hear: () => void): () => void {
  const listen = (_: unknown, area: string) => void (area === "managed" && hear());
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
