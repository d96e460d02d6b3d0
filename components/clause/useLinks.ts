import { useEffect, useState } from "preact/hooks";
import type { Links } from "../../utils/lookup/links.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { useLibrary } from "../state/library.tsx";

const NONE: Links = new Map();
const found = new WeakMap<Regulation, Links>();

/**
 * The references in a regulation's text. The text is painted first; then the grammar is loaded, the regulation parsed and the
 * library asked for the names in it, once for each regulation. Where the library does not answer, the text has no links.
 */
export function useLinks(regulation: Regulation | null): Links {
  const { library } = useLibrary();
  const [, setCount] = useState(0);
  useEffect(() => {
    if (!regulation || found.has(regulation)) return;
    let isWanted = true;
    const find = async () => {
      const { findLinks } = await import("../../utils/lookup/links.ts");
      found.set(regulation, await findLinks(regulation, (names) => library.entries(names)));
      if (isWanted) setCount((count) => count + 1);
    };
    find().catch(() => {});
    return () => {
      isWanted = false;
    };
  }, [regulation, library]);
  return (regulation && found.get(regulation)) ?? NONE;
}
