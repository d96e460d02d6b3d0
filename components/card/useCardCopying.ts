import { useEffect, useLayoutEffect } from "preact/hooks";
import { type CopySettings, type CopyStyle, citation } from "../../utils/citation/copying.ts";
import { choosable, type LookupResult, type Pointed, searchWords } from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { CardEvent } from "../../utils/messages.ts";
import type { Copyable } from "../copying/copy.ts";
import { useCopied } from "../copying/useCopied.ts";
import { type Copying, withMenu } from "../copying/useCopying.ts";
import type { Extras } from "./useExtras.ts";

/** The page's host, which copies for keys that are pressed on the page: they cannot copy from this frame. */
interface Host {
  token: number;
  /** How often such a key has copied what this card told of. */
  copiesByHost: number;
  send(event: CardEvent): void;
}

/** Copying what a card shows; its host is told what the page's own copy key is to copy. */
export function useCardCopying(
  view: View,
  result: LookupResult,
  extras: Extras,
  settings: CopySettings,
  { token, copiesByHost, send }: Host,
): Copying {
  const copied = useCopied(view);
  const copyableAs = (style: CopyStyle) => copyableOf(view.subject, result, style, settings);
  const favourite = copyableAs(settings.copyStyle);
  useLayoutEffect(() => {
    // Empty where there is none: what was prepared before is not copied for it.
    send({ type: "citation", token, text: "", ...favourite });
  }, [token, favourite?.text, favourite?.html]);
  useEffect(() => {
    if (copiesByHost > 0 && favourite) copied.tell(favourite.text);
  }, [copiesByHost]);
  return withMenu(copied, extras, { favourite: settings.copyStyle, copyableAs });
}

/**
 * @returns what a style copies of what is shown: a citation, or of a missing clause the words to look it up with;
 *   nothing while the user is still to choose a document.
 */
function copyableOf(
  subject: Pointed,
  result: LookupResult,
  style: CopyStyle,
  settings: CopySettings,
): Copyable | null {
  switch (result.kind) {
    case "choice":
      return choosable(result.candidates).length > 0 ? null : { text: searchWords(subject) };
    case "missing":
      return { text: searchWords(subject) };
    case "passages":
      return citation(result.regulation, result.units, style, settings);
  }
}
