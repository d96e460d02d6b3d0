/** How alike clauses are, and what it costs to find out. */
import { describe, expect, it } from "vitest";
import { bigramsOf, Grams } from "../../../utils/comparison/grams.ts";
import { pairsOf } from "../../../utils/comparison/pairs.ts";
import { clause } from "../search/sample.ts";

describe("bigrams", () => {
  it("go over neither punctuation nor the edge of a line", () => {
    expect(bigramsOf("公园，\n湖泊").size).toBe(2);
    expect(bigramsOf("公，园").size).toBe(0);
    expect(bigramsOf("公园公园").size).toBe(2);
  });
});

describe("likeness", () => {
  it("is 1 for one text and 0 for two that share nothing", () => {
    const grams = new Grams(
      [clause(1, "游客应当爱护绿地。"), clause(2, "桥梁")],
      [clause(1, "游客应当爱护绿地")],
    );
    expect(grams.alike(0.01)).toEqual([{ old: 0, now: 0, score: 1 }]);
  });

  it("counts rare words for more than frequent ones", () => {
    const frequent = "由主管部门责令改正，处以罚款。";
    const old = [clause(1, `遛犬不牵绳的，${frequent}`), clause(2, `湖中游泳的，${frequent}`)];
    const now = [clause(1, `遛犬不牵绳者，${frequent}`)];
    const [right, wrong] = new Grams(old, now).alike(0.01);
    expect(right?.score).toBeGreaterThan(0.8);
    expect(wrong?.score).toBeLessThan(0.8);
  });
});

/** Clauses as laws have them: words of their own among formulas that many share. */
const longText = (count: number) =>
  Array.from({ length: count }, (_, n) => {
    const own = Array.from({ length: 30 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((n * 37 + at * 211) % 9000)),
    ).join("");
    const formula = [
      "由县级以上地方人民政府责令改正",
      "依法给予处分",
      "应当自收到申请之日起二十日内作出决定",
    ][n % 3];
    return clause(n + 1, `${own}，${formula}，${"具体办法由国务院规定"}。`);
  });

describe("two texts of 1,260 clauses", () => {
  it("are compared by reading a small part of all pairs of their words", () => {
    const [old, now] = [longText(1260), longText(1300).slice(20)];
    const grams = new Grams(old, now);
    const pairs = pairsOf(grams);
    expect(pairs.size).toBe(1240);
    const all = old.length * now.length;
    expect(grams.work).toBeLessThan(all * 2);
  });

  it("are compared no worse if all their clauses are nearly the same", () => {
    const same = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        clause(n + 1, `公园内的第${n}号设施由区绿化主管部门每年检查一次，检查结果应当向社会公布。`),
      );
    const grams = new Grams(same(1260), same(1280));
    expect(pairsOf(grams).size).toBe(1260);
    expect(grams.work).toBeLessThan(1260 * 1280);
  });
});
