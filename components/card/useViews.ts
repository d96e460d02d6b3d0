import { useMemo, useState } from "preact/hooks";
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
 * The view that is shown for a subject, and the way back. Leafing from clause to clause leaves one step, so that
 * going back leads to what the page cites.
 */
export function useViews(subject: CardSubject): Views {
  const first = useMemo<Trail>(
    () => ({ token: subject.token, past: [], view: { subject, origin: "page" } }),
    [subject],
  );
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
    choose: (chosen) => setTrail({ token, past: [...past, view], view: { ...view, chosen } }),
    back: () => {
      const last = past.at(-1);
      if (last) setTrail({ token, past: past.slice(0, -1), view: last });
    },
  };
}
