import { describe, expect, it } from "vitest";
import { Latest } from "../../../utils/search/latest.ts";

/** Questions that are answered when the test says so. */
function slow() {
  const asked: string[] = [];
  const told: unknown[] = [];
  const ends = new Map<string, { resolve(answer: string): void; reject(error: unknown): void }>();
  const latest = new Latest<string, string>(
    (question) =>
      new Promise((resolve, reject) => {
        asked.push(question);
        ends.set(question, { resolve, reject });
      }),
    (outcome) => told.push("answer" in outcome ? outcome.answer : outcome.error),
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    latest,
    asked,
    told,
    async answer(question: string) {
      ends.get(question)?.resolve(`${question}!`);
      await settled();
    },
    async fail(question: string) {
      ends.get(question)?.reject(question);
      await settled();
    },
  };
}

describe("questions that overtake each other", () => {
  it("are answered one at a time: of those that waited only the newest is asked", async () => {
    const { latest, asked, told, answer } = slow();
    for (const question of ["备", "备案", "备案机关"]) latest.ask(question);
    expect(asked).toEqual(["备"]);
    await answer("备");
    expect(told).toEqual([]);
    expect(asked).toEqual(["备", "备案机关"]);
    await answer("备案机关");
    expect(told).toEqual(["备案机关!"]);
  });

  it("are answered again when asked again, once what was asked before is through", async () => {
    const { latest, asked, told, answer } = slow();
    latest.ask("备案");
    latest.ask("备案");
    await answer("备案");
    expect(told).toEqual([]);
    await answer("备案");
    expect([asked, told]).toEqual([["备案", "备案"], ["备案!"]]);
  });

  it("leave no answer when all are dropped", async () => {
    const { latest, told, answer } = slow();
    latest.ask("备案");
    latest.drop();
    await answer("备案");
    expect(told).toEqual([]);
    latest.ask("审查");
    await answer("审查");
    expect(told).toEqual(["审查!"]);
  });

  it("tell a failure, and none that was overtaken", async () => {
    const { latest, told, answer, fail } = slow();
    latest.ask("甲");
    latest.ask("乙");
    await fail("甲");
    await answer("乙");
    latest.ask("丙");
    await fail("丙");
    expect(told).toEqual(["乙!", "丙"]);
  });
});
