import { useEffect, useState } from "preact/hooks";
import { readLibraryHash } from "../../utils/library/address.ts";
import { readTab } from "../state/tabPage.ts";

export interface Errand {
  /** Title of a document that the library lacks; null where none is asked for. */
  wanted: string | null;
  tab: "none" | "reading" | "unreadable";
}

/**
 * What the address asks for: to take in the page of a tab, or to bring a document.
 *
 * @param onPage given the page of the tab, and its address.
 */
export function useErrand(onPage: (file: File, url: string) => void): Errand {
  const [errand, setErrand] = useState<Errand>({ wanted: null, tab: "none" });
  useEffect(() => {
    const run = async () => {
      const asked = readLibraryHash(location.hash);
      if (!asked) return;
      if ("wanted" in asked) return setErrand({ wanted: asked.wanted, tab: "none" });
      // Loaded again, the page does not ask for it a second time.
      history.replaceState(null, "", location.pathname);
      setErrand({ wanted: null, tab: "reading" });
      const page = await readTab(asked.tab).catch(() => null);
      setErrand({ wanted: null, tab: page ? "none" : "unreadable" });
      if (page) onPage(page.file, page.url);
    };
    void run();
    const onHash = () => void run();
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
  return errand;
}
