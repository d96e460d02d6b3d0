import { useMemo, useState } from "preact/hooks";
import { chosenBefore, type FindRegulation } from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import type { CardSubject } from "../../utils/messages.ts";

interface Trail {
  token: number;
  /** What was shown before, oldest first. */
  past: View[];
  view: View;
}

export interface Views {
  view: View;
  /** What going back leads to. */
  before: View | undefined;
  open(view: View): void;
  /** Picks a document where several were offered. */
  choose(id: string): void;
  back(): void;
}

/**
 * @param chosen the documents that the user chose on this page before.
 * @returns where a subject begins: one that is open and may mean a document that was chosen before, with that document; the
 *   choice is a step back.
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
 * The view that is shown for a subject, and the way back. Leafing from clause to clause leaves one step, so that
 * going back leads to what the page cites.
 *
 * @param onChosen told of a choice that counts for the page; one in the text of a regulation does not.
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
