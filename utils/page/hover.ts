/**
 * The life of a card as one pure function: (state, event) → next state and actions.
 *
 *   idle ──enter──▶ armed ──dwell──▶ open ──leave──▶ leaving ──grace──▶ idle
 *    ▲                │               │ ▲             │   │ ▲
 *    └────leave───────┘               │ └─enter card──┘   └─┘ approach: the grace restarts
 *    ▲                              pin (key or button)
 *    └──────────close───────────── pinned
 *
 *   any ──open (key or tap)──▶ held: as open, but leaving does not close it, since no pointer opened it
 *   pinned ──pin──▶ held: let go, but there until it is closed or another takes its place
 *
 * Timers carry the token of the state that set them; a late one finds another token and does nothing.
 */

/** Time the pointer must rest on a reference: shorter opens cards in passing, longer feels slow. */
export const DWELL_MILLISECONDS = 130;

/** Time to get from the reference to the card, and to come back after slipping off (as Wikipedia's). */
export const GRACE_MILLISECONDS = 300;

export type HoverState<R> =
  | { name: "idle"; token: number }
  | { name: "armed"; token: number; reference: R }
  | { name: "open"; token: number; reference: R }
  /** Open, while the pointer rests on another reference. */
  | { name: "switching"; token: number; reference: R; next: R }
  | { name: "leaving"; token: number; reference: R }
  /** Opened by a key or a tap: it stays until another takes its place or it is closed. */
  | { name: "held"; token: number; reference: R }
  | { name: "pinned"; token: number; reference: R };

export type HoverEvent<R> =
  | { type: "enter"; reference: R }
  | { type: "leave" }
  /** The pointer is on nothing of ours, but has come nearer to the card. */
  | { type: "approach" }
  | { type: "enter-card" }
  | { type: "leave-card" }
  | { type: "dwelt"; token: number }
  | { type: "graced"; token: number }
  /** Asked for outright: a key, a tap. */
  | { type: "open"; reference: R }
  | { type: "pin" }
  | { type: "close" };

export interface HoverStep<R> {
  state: HoverState<R>;
  /** Show the card for state.reference, hide it, or leave it. */
  card?: "show" | "hide";
  /** Start this timer with state.token. */
  timer?: "dwell" | "grace";
}

/** @returns the state before anything happened. */
export const initialHover = <R>(): HoverState<R> => ({ name: "idle", token: 0 });

/**
 * @param state the current state.
 * @param event what happened.
 * @returns the next state and the actions. The same state object means: nothing changed.
 */
export function hover<R>(state: HoverState<R>, event: HoverEvent<R>): HoverStep<R> {
  const token = state.token + 1;
  // A late timer.
  if ("token" in event && event.token !== state.token) return { state };
  switch (event.type) {
    case "enter":
      return enter(state, event.reference, token);
    case "leave":
    case "leave-card":
      return leave(state, token);
    case "approach":
      if (state.name !== "leaving") return leave(state, token);
      return { state: { ...state, token }, timer: "grace" };
    case "enter-card":
      if (state.name !== "leaving" && state.name !== "switching") return { state };
      return { state: { name: "open", token, reference: state.reference } };
    case "dwelt":
      return dwelt(state, token);
    case "open":
      return {
        state: { name: state.name === "pinned" ? "pinned" : "held", token, reference: event.reference },
        card: "show",
      };
    case "pin":
      if (state.name === "idle" || state.name === "armed") return { state };
      return {
        state: { name: state.name === "pinned" ? "held" : "pinned", token, reference: state.reference },
      };
    case "graced":
    case "close":
      if (state.name === "idle" || (event.type === "graced" && state.name !== "leaving")) return { state };
      return { state: { name: "idle", token }, card: "hide" };
  }
}

function enter<R>(state: HoverState<R>, reference: R, token: number): HoverStep<R> {
  const { name } = state;
  if (name === "pinned") return { state };
  const isBack = name !== "idle" && state.reference === reference;
  if (isBack && (name === "leaving" || name === "switching"))
    return { state: { name: "open", token, reference } };
  // It is there, or about to be.
  if (isBack || (name === "switching" && state.next === reference)) return { state };
  if (name === "idle" || name === "armed")
    return { state: { name: "armed", token, reference }, timer: "dwell" };
  return { state: { name: "switching", token, reference: state.reference, next: reference }, timer: "dwell" };
}

function leave<R>(state: HoverState<R>, token: number): HoverStep<R> {
  if (state.name === "armed") return { state: { name: "idle", token } };
  if (state.name !== "open" && state.name !== "switching") return { state };
  return { state: { name: "leaving", token, reference: state.reference }, timer: "grace" };
}

function dwelt<R>(state: HoverState<R>, token: number): HoverStep<R> {
  if (state.name !== "armed" && state.name !== "switching") return { state };
  const reference = state.name === "armed" ? state.reference : state.next;
  return { state: { name: "open", token, reference }, card: "show" };
}
