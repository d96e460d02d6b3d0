import { useEffect, useState } from "preact/hooks";
import { openingOf } from "../../utils/lookup/addresses.ts";
import type { FindRegulation, Pointed } from "../../utils/lookup/result.ts";

export interface Opening {
  /** What was asked for last and leads nowhere; null once the user is elsewhere. */
  unopened: Pointed | null;
  /** Goes to what a reference in the text points at. */
  open(target: Pointed): void;
}

/** @param hash where the user is. */
export function useOpening(find: FindRegulation, hash: string): Opening {
  const [unopened, setUnopened] = useState<Pointed | null>(null);
  useEffect(() => setUnopened(null), [hash]);
  const open = (target: Pointed) => {
    const url = openingOf(target, find);
    if (url === null) setUnopened(target);
    else location.assign(url);
  };
  return { unopened, open };
}
