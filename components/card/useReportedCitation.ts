import { useLayoutEffect } from "preact/hooks";
import type { CardEvent } from "../../utils/messages.ts";
import type { Copyable } from "../copying/copy.ts";

/** Tells the page's host what its copy key is to copy: a key pressed on the page cannot copy from this frame. */
export function useReportedCitation(
  token: number,
  copyable: Copyable | null,
  send: (event: CardEvent) => void,
): void {
  useLayoutEffect(() => {
    if (copyable) send({ type: "citation", token, ...copyable });
  }, [token, copyable?.text, copyable?.html]);
}
