import { useMemo, useRef } from "preact/hooks";
import type { LookUp, Pointed } from "../../utils/lookup/reading.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { TextSetting } from "./textSettings.ts";
import { useLinks } from "./useLinks.ts";

/**
 * @param regulation whose text is shown; null where none is.
 * @returns how it is set, with its references live: another object only when the text is to be drawn anew.
 */
export function useTextSetting(
  isFullWidth: boolean,
  regulation: Regulation | null,
  lookUp: LookUp,
  onOpen: (target: Pointed) => void,
): TextSetting {
  const links = useLinks(regulation, lookUp);
  const latest = useRef(onOpen);
  latest.current = onOpen;
  return useMemo(
    () => ({ isFullWidth, links, onOpen: (target) => latest.current(target) }),
    [isFullWidth, links],
  );
}
