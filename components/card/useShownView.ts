import { useRef } from "preact/hooks";
import { type Needs, NO_NEEDS, needsOf, needsOfView } from "../../utils/lookup/needs.ts";
import type { Found } from "../../utils/lookup/shelf.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { CardSubject } from "../../utils/messages.ts";
import { useFound, type Waiting } from "../state/useFound.ts";

interface ShownView extends Waiting {
  view: View;
  found: Found;
}

const isWithin = (needs: Needs, { ids, titles }: Needs) =>
  needs.ids.every((id) => ids.includes(id)) && needs.titles.every((title) => titles.includes(title));

const needsOfLoaded = (view: View | null) => (view ? needsOfView(view) : NO_NEEDS);

/**
 * The view that the card shows: the one that is asked for, or the one before it until its regulation is read. Most views
 * are of what was read for the subject; a reference inside a text may lead to another document.
 *
 * @param found what was read for the subject.
 */
export function useShownView(subject: CardSubject, found: Found, view: View): ShownView {
  const isRead = isWithin(needsOfView(view), needsOf(subject));
  const { shown, ...waiting } = useFound(isRead ? null : view, needsOfLoaded);
  const last = useRef({ view, found });
  // The first view of a subject is of what was read for it: no view of the subject before stays.
  if (isRead) last.current = { view, found };
  else if (shown?.wanted === view) last.current = { view, found: shown.found };
  return { ...last.current, ...waiting };
}
