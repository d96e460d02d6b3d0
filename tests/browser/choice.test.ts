/** The documents to choose from, as a component: with more of them than the library of the tests in browsers has. */
import { h, render } from "preact";
import { afterEach, describe, expect, it } from "vitest";
import { Choice } from "../../components/clause/Choice.tsx";
import { spokenOffers } from "../../components/clause/offers.ts";
import type { Offer } from "../../utils/lookup/result.ts";
import { clause, parks } from "../unit/search/sample.ts";

/** A document that has the clause. */
const offer = (id: string, issued = "2020-01-01"): Offer => ({
  title: parks.title,
  regulation: { ...parks, id, issued, documentNumber: `青府发〔${issued.slice(0, 4)}〕1号` },
  passages: [{ clause: clause(3, "园内不得露营。"), containers: [], addresses: [{ ordinal: 3 }] }],
  lacks: null,
});
const GONE: Offer = { title: "白河县集市管理办法", regulation: null, passages: null, lacks: "document" };
const UNIT: Offer = { title: parks.title, regulation: parks, passages: null, lacks: "unit" };

const root = document.createElement("div");
document.body.append(root);
afterEach(() => render(null, root));

function show(candidates: Offer[], takesFocus = false): string[] {
  const chosen: string[] = [];
  const onChoose = (id: string) => chosen.push(id);
  render(h(Choice, { text: "第三条", candidates, takesFocus, onChoose }), root);
  return chosen;
}

const press = (key: string) =>
  (document.activeElement ?? document).dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );
const buttons = () => [...root.querySelectorAll("button")];
const focused = () => buttons().indexOf(document.activeElement as HTMLButtonElement);

describe("the documents to choose from", () => {
  it("have the digits in the order of those that can be chosen, and none behind the ninth", () => {
    const chosen = show([
      GONE,
      offer("a"),
      UNIT,
      ...Array.from({ length: 10 }, (_, index) => offer(`b${index}`)),
    ]);
    const keys = buttons().map((button) => button.querySelector("kbd")?.textContent ?? "");
    expect(keys).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "", ""]);
    for (const key of ["1", "9", "0", "x"]) press(key);
    expect(chosen).toEqual(["a", "b7"]);
  });

  it("of one title are told apart by number and date", () => {
    const chosen = show([offer("new", "2020-05-01"), offer("old", "2001-03-01")]);
    expect([...root.querySelectorAll(".choice-facts")].map((facts) => facts.textContent)).toEqual([
      "青府发〔2020〕1号 · 2020-05-01",
      "青府发〔2001〕1号 · 2001-03-01",
    ]);
    press("2");
    expect(chosen).toEqual(["old"]);
  });

  it("are gone through by the arrows, round and round", () => {
    show([offer("a"), GONE, offer("b"), offer("c")]);
    expect(focused()).toBe(-1);
    const at = (key: string) => {
      press(key);
      return focused();
    };
    expect(["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"].map(at)).toEqual([0, 1, 2, 0, 2]);
  });

  it("begin at the last one with the arrow up, or take the keyboard at once", () => {
    show([offer("a"), offer("b")]);
    press("ArrowUp");
    expect(focused()).toBe(1);
    render(null, root);
    show([GONE, offer("a"), offer("b")], true);
    expect(focused()).toBe(0);
  });

  it("leave the arrows to the browser where none can be chosen, and say how to go on", () => {
    show([GONE, UNIT]);
    expect(press("ArrowDown")).toBe(true);
    expect(root.querySelector(".choice-advice")?.textContent).toContain("choice.advice");
  });

  it("are named aloud with their keys, and those that cannot be chosen with the reason", () => {
    const spoken = spokenOffers([offer("a"), GONE, UNIT]);
    expect(spoken).toContain("choice.count 1");
    expect(spoken.indexOf("青府发〔2020〕1号")).toBeGreaterThan(0);
    expect(spoken).toContain("choice.lacksDocument");
    expect(spoken).toContain("choice.lacksUnit");
    expect(spokenOffers([])).toBe("");
  });
});
