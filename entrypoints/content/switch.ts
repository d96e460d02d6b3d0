import { isOff, OFF_SITES } from "../../utils/sites/off.ts";
import { extension } from "./extension.ts";

/**
 * Tells whether this site is switched on: once it is known, and whenever the reader switches it.
 *
 * @param turn told again with the same answer when another site is switched.
 */
export function followSwitch(turn: (isOn: boolean) => void): void {
  const { local } = extension.storage;
  const hosts = siteHosts();
  const apply = (stored: unknown) => turn(!isOff(stored, hosts));
  local.onChanged.addListener((changes) => {
    if (OFF_SITES in changes) apply(changes[OFF_SITES]?.newValue);
  });
  local.get(OFF_SITES).then(
    ({ [OFF_SITES]: stored }) => apply(stored),
    () => apply(undefined),
  );
}

/** This document's host, and in browsers that tell them, those of the pages that frame it. */
function siteHosts(): string[] {
  const { ancestorOrigins } = location as Location & { ancestorOrigins?: DOMStringList };
  return [origin, ...(ancestorOrigins ?? [])].flatMap((each) => URL.parse(each)?.hostname ?? []);
}
