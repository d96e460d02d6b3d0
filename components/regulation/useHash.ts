import { useEffect, useState } from "preact/hooks";

/** @returns the hash of the page's address, again whenever it changes. */
export function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return hash;
}

/** Goes to another place of this page; what follows the hash knows at once, not after keys that are already pressed. */
export function goToHash(url: string): void {
  location.assign(url);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Goes through a place on the way to another: going back leads to where the way began. */
export function passTo(url: string): void {
  if (history.state === PASSED) history.replaceState(PASSED, "", url);
  else history.pushState(PASSED, "", url);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Marks an entry of the browser's history as a place that was passed through. */
const PASSED = "passed";
