import { useMemo, useState } from "preact/hooks";
import { chosenBefore, type FindRegulation } from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { CardSubject } from "../../utils/messages.ts";

interface Trail {
  token: number;
  /** Views shown before, oldest first. */
  past: View[];
  view: View;
}

export interface Views {
  view: View;
  /** The view that `back` returns to. */
  before: View | undefined;
  open(view: View): void;
  /** Chooses one of the offered documents. */
  choose(id: string): void;
  back(): void;
}

/**
 * @param chosen ids of the documents that the user chose on this page before.
 * @returns the first view of a subject. If an open reference may mean a document chosen before, that document is shown,
 *   and `back` leads to the choice.
 */
function beginningWith(subject: CardSubject, chosen: readonly string[], find: FindRegulation): Trail {
  const view: View = { subject, origin: "page" };
  const { token } = subject;
  const before = chosenBefore(subject, find, chosen);
  return before === undefined
    ? { token, past: [], view }
    : { token, past: [view], view: { ...view, chosen: before } };
}

/**
 * The current view of a subject and its history. Leafing from clause to clause adds one step in all, so that going back
 * leads to what the page cites.
 *
 * @param onChosen called with the id of a document chosen for a reference on the page. A choice for a reference inside a
 *   regulation does not count for the page.
 */
export function useViews(
  subject: CardSubject,
  chosen: readonly string[],
  find: FindRegulation,
  onChosen: (id: string) => void,
): Views {
  const first = useMemo(() => beginningWith(subject, chosen, find), [subject]);
  const [kept, setTrail] = useState(first);
  const trail = kept.token === subject.token ? kept : first;
  const { token, past, view } = trail;
  return {
    view,
    before: past.at(-1),
    open: (next) => {
      const isLeafing = next.origin === "opened" && view.origin === "opened";
      setTrail({ token, past: isLeafing ? past : [...past, view], view: next });
    },
    choose: (id) => {
      if (view.origin === "page") onChosen(id);
      setTrail({ token, past: [...past, view], view: { ...view, chosen: id } });
    },
    back: () => {
      const last = past.at(-1);
      if (last) setTrail({ token, past: past.slice(0, -1), view: last });
    },
  };
}
