import { describe, expect, it } from "vitest";
import { common, signatureOf } from "../../../utils/search/index/signature.ts";

const standingIn = (...clauses: number[]) => signatureOf([Int32Array.from(clauses)]);

describe("signatures of words", () => {
  it("have something in common where a clause holds both", () => {
    expect(common(standingIn(3, 40_000), standingIn(7, 40_000))).toEqual(standingIn(40_000));
  });

  it("have nothing in common where no clause does", () => {
    expect(common(standingIn(3, 40_000), standingIn(7))).toBeNull();
    expect(common(standingIn(), standingIn(7))).toBeNull();
  });

  it("may seem to, where there are many clauses: what is left is looked at more closely", () => {
    expect(common(standingIn(1), standingIn(1 + 512))).not.toBeNull();
  });

  it("are those of all segments together", () => {
    expect(signatureOf([Int32Array.of(1), Int32Array.of(9)])).toEqual(standingIn(1, 9));
  });
});
