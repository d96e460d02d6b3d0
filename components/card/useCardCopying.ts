import { useEffect, useLayoutEffect } from "preact/hooks";
import { type CopySettings, type CopyStyle, citation } from "../../utils/citation/copying.ts";
import { choosable, type LookupResult, type Pointed, searchWords } from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { CardEvent } from "../../utils/messages.ts";
import type { Copyable } from "../copying/copy.ts";
import { useCopied } from "../copying/useCopied.ts";
import { type Copying, withMenu } from "../copying/useCopying.ts";
import type { Extras } from "./useExtras.ts";

/** The content script, which copies when a key is pressed on the page: the frame without focus cannot copy. */
interface Host {
  token: number;
  /** How many times a key on the page has copied the citation that this card sent. */
  copiesByHost: number;
  send(event: CardEvent): void;
}

/** Copying from the card. The host gets the citation too, for the copy key on the page. */
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
    // An empty text replaces the citation of the subject before.
    send({ type: "citation", token, text: "", ...favourite });
  }, [token, favourite?.text, favourite?.html]);
  useEffect(() => {
    if (copiesByHost > 0 && favourite) copied.tell(favourite.text);
  }, [copiesByHost]);
  return withMenu(copied, extras, { favourite: settings.copyStyle, copyableAs });
}

/**
 * @returns what a style copies: a citation, or for a missing clause the words to search for it; null while the user has
 *   a document to choose.
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
