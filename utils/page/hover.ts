/**
 * The life of a card as one pure function: what state follows which event, and what is to be done.
 *
 *   idle ──enter──▶ armed ──dwell──▶ open ──leave──▶ leaving ──grace──▶ idle
 *    ▲                │               │ ▲             │   │ ▲
 *    └────leave───────┘               │ └─enter card──┘   └─┘ approach: the grace begins anew
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
 * @param state where we are.
 * @param event what happened.
 * @returns where we are then, and what is to be done. The same state object means: nothing changed.
 */
export function hover<R>(state: HoverState<R>, event: HoverEvent<R>): HoverStep<R> {
  const token = state.token + 1;
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
      return event.token === state.token ? dwelt(state, token) : { state };
    case "graced":
      if (event.token !== state.token || state.name !== "leaving") return { state };
      return { state: { name: "idle", token }, card: "hide" };
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
    case "close":
      if (state.name === "idle") return { state };
      return { state: { name: "idle", token }, card: "hide" };
  }
}

function enter<R>(state: HoverState<R>, reference: R, token: number): HoverStep<R> {
  switch (state.name) {
    case "idle":
      return { state: { name: "armed", token, reference }, timer: "dwell" };
    case "armed":
      if (state.reference === reference) return { state };
      return { state: { name: "armed", token, reference }, timer: "dwell" };
    case "open":
    case "held":
    case "leaving":
      if (state.reference !== reference) {
        return {
          state: { name: "switching", token, reference: state.reference, next: reference },
          timer: "dwell",
        };
      }
      return state.name === "leaving" ? { state: { name: "open", token, reference } } : { state };
    case "switching":
      if (state.next === reference) return { state };
      if (state.reference === reference) return { state: { name: "open", token, reference } };
      return { state: { ...state, token, next: reference }, timer: "dwell" };
    case "pinned":
      return { state };
  }
}

function leave<R>(state: HoverState<R>, token: number): HoverStep<R> {
  switch (state.name) {
    case "armed":
      return { state: { name: "idle", token } };
    case "open":
    case "switching":
      return { state: { name: "leaving", token, reference: state.reference }, timer: "grace" };
    default:
      return { state };
  }
}

function dwelt<R>(state: HoverState<R>, token: number): HoverStep<R> {
  if (state.name === "armed") {
    return { state: { name: "open", token, reference: state.reference }, card: "show" };
  }
  if (state.name === "switching") {
    return { state: { name: "open", token, reference: state.next }, card: "show" };
  }
  return { state };
}
