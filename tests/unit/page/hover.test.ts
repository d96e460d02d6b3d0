import { describe, expect, it } from "vitest";
import { type HoverEvent, type HoverState, hover, initialHover } from "../../../utils/page/hover.ts";

/*
 *            enter            dwelt            leave             graced
 *     idle ─────────▶ armed ─────────▶ open ─────────▶ leaving ─────────▶ idle
 *       ▲   leave       │               │ ▲ ▲            │  │
 *       └───────────────┘               │ │ └─enter card─┘  │enter another
 *                                  enter│ │enter card,      ▼
 *                                another▼ │back         switching ──dwelt──▶ open (the other)
 *                                    switching
 *     leaving ──approach──▶ leaving, with a grace period of its own
 *     any state ──open (key, tap)──▶ held ──enter another──▶ switching; held ──leave──▶ held
 *     any open state ──pin──▶ pinned ──close──▶ idle; pinned ──pin──▶ held
 */

/** Walks from the beginning through events; "dwelt" and "graced" come in time unless marked late. */
function walk(...events: (HoverEvent<string> | "dwelt" | "graced")[]) {
  let state: HoverState<string> = initialHover();
  const cards: string[] = [];
  for (const event of events) {
    const step = hover(state, typeof event === "string" ? { type: event, token: state.token } : event);
    state = step.state;
    if (step.card) {
      cards.push(step.card === "show" && state.name !== "idle" ? `show ${state.reference}` : step.card);
    }
  }
  return { state, cards };
}

const enter = (reference: string): HoverEvent<string> => ({ type: "enter", reference });
const leave: HoverEvent<string> = { type: "leave" };
const enterCard: HoverEvent<string> = { type: "enter-card" };
const leaveCard: HoverEvent<string> = { type: "leave-card" };
const pin: HoverEvent<string> = { type: "pin" };
const close: HoverEvent<string> = { type: "close" };

describe("opening", () => {
  it("shows the card when the pointer rests on a reference", () => {
    expect(walk(enter("18"), "dwelt")).toMatchObject({ state: { name: "open" }, cards: ["show 18"] });
  });

  it("shows nothing when the pointer only passes", () => {
    expect(walk(enter("18"), leave, "dwelt").cards).toEqual([]);
  });

  it("begins the dwell time anew on another reference", () => {
    const first = walk(enter("18"));
    const second = hover(first.state, enter("20"));
    expect(second.timer).toBe("dwell");
    expect(hover(second.state, { type: "dwelt", token: first.state.token }).state).toBe(second.state);
  });

  it("does not begin it anew for each movement on the same reference", () => {
    const { state } = walk(enter("18"));
    expect(hover(state, enter("18"))).toEqual({ state });
  });

  it("opens at once when asked by a key or a tap", () => {
    expect(walk({ type: "open", reference: "18" }).cards).toEqual(["show 18"]);
  });
});

describe("staying and going", () => {
  it("waits a while for the pointer to reach the card", () => {
    expect(walk(enter("18"), "dwelt", leave, enterCard, "graced").state.name).toBe("open");
  });

  it("goes when the pointer reached neither card nor reference", () => {
    expect(walk(enter("18"), "dwelt", leave, "graced").cards).toEqual(["show 18", "hide"]);
  });

  it("goes when the pointer left the card for good", () => {
    expect(walk(enter("18"), "dwelt", leave, enterCard, leaveCard, "graced").state.name).toBe("idle");
  });

  it("forgets a grace period that the pointer's return has ended", () => {
    const left = walk(enter("18"), "dwelt", leave).state;
    const back = hover(left, enter("18")).state;
    expect(hover(back, { type: "graced", token: left.token }).state).toBe(back);
  });

  it("is not led astray by references on the way to the card", () => {
    expect(walk(enter("18"), "dwelt", enter("20"), enterCard)).toMatchObject({
      state: { name: "open", reference: "18" },
      cards: ["show 18"],
    });
  });

  it("shows another reference when the pointer rests on it", () => {
    expect(walk(enter("18"), "dwelt", leave, enter("20"), "dwelt").cards).toEqual(["show 18", "show 20"]);
  });

  it("closes at once when asked", () => {
    expect(walk(enter("18"), "dwelt", close).cards).toEqual(["show 18", "hide"]);
    expect(walk(close).cards).toEqual([]);
  });
});

describe("the way to the card", () => {
  it("is long where it must be, as long as each movement comes nearer", () => {
    const left = walk(enter("18"), "dwelt", leave).state;
    const nearer = hover(left, { type: "approach" });
    expect(nearer).toMatchObject({ state: { name: "leaving" }, timer: "grace" });
    expect(hover(nearer.state, { type: "graced", token: left.token }).state).toBe(nearer.state);
    expect(hover(nearer.state, { type: "graced", token: nearer.state.token }).card).toBe("hide");
  });

  it("begins like any leaving", () => {
    expect(walk(enter("18"), "dwelt", { type: "approach" }).state.name).toBe("leaving");
    expect(walk(enter("18"), { type: "approach" }).state.name).toBe("idle");
  });
});

describe("opened by a key or a tap", () => {
  const held = [{ type: "open", reference: "18" }] as const;

  it("stays wherever the pointer is or goes", () => {
    expect(walk(...held, leave, "graced", { type: "approach" }).state.name).toBe("held");
    expect(walk(...held, enter("18")).state.name).toBe("held");
    expect(walk(...held, leaveCard, "graced").state.name).toBe("held");
  });

  it("gives way when the pointer rests on another reference", () => {
    expect(walk(...held, enter("20"), "dwelt").cards).toEqual(["show 18", "show 20"]);
  });

  it("can be pinned and closed", () => {
    expect(walk(...held, pin).state.name).toBe("pinned");
    expect(walk(...held, close).state.name).toBe("idle");
  });
});

describe("pinning", () => {
  const pinned = [enter("18"), "dwelt", pin] as const;

  it("keeps the card while the pointer goes elsewhere", () => {
    expect(walk(...pinned, leave, "graced", enter("20"), "dwelt")).toMatchObject({
      state: { name: "pinned", reference: "18" },
      cards: ["show 18"],
    });
  });

  it("stays pinned while stepping to other references", () => {
    expect(walk(...pinned, { type: "open", reference: "20" }).state).toMatchObject({
      name: "pinned",
      reference: "20",
    });
  });

  it("ends by the same key, and the card stays until another takes its place", () => {
    expect(walk(...pinned, pin, leave, "graced")).toMatchObject({
      state: { name: "held" },
      cards: ["show 18"],
    });
    expect(walk(...pinned, pin, enter("20"), "dwelt").cards).toEqual(["show 18", "show 20"]);
  });

  it("ends by closing", () => {
    expect(walk(...pinned, close).state.name).toBe("idle");
  });

  it("needs an open card", () => {
    expect(walk(pin).state.name).toBe("idle");
    expect(walk(enter("18"), pin).state.name).toBe("armed");
  });
});
