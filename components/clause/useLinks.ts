import { useEffect, useState } from "preact/hooks";
import type { Links } from "../../utils/lookup/links.ts";
import type { LookUp } from "../../utils/lookup/result.ts";
import type { Regulation } from "../../utils/regulation/model.ts";

const NONE: Links = new Map();
const found = new WeakMap<Regulation, Links>();

/**
 * The references in a regulation's text. The text is painted first; then the grammar is loaded and the regulation parsed,
 * once for each regulation.
 */
export function useLinks(regulation: Regulation | null, lookUp: LookUp): Links {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (!regulation || found.has(regulation)) return;
    void import("../../utils/lookup/links.ts").then(({ findLinks }) => {
      found.set(regulation, findLinks(regulation, lookUp));
      setCount((count) => count + 1);
    });
  }, [regulation]);
  return (regulation && found.get(regulation)) ?? NONE;
}
