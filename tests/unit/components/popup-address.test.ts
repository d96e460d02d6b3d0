import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedQuery, askedTab } from "../../../components/state/popupAddress.ts";
import { anyText } from "../arbitrary.ts";

describe("the tab in the address of the popup", () => {
  it("is one that there can be, or none", () => {
    expect(askedTab("?tab=12")).toBe(12);
    expect(askedTab("?q=a&tab=2147483647")).toBe(2147483647);
    const none = ["", "?", "?tab", "?tab=", "?tab=0", "?tab=-3", "?tab=1.5", "?tab=1e99", "?tab=NaN"];
    for (const search of [...none, "?tab=2147483648", "?tab=9007199254740993", "?tab=x", "?tab=Infinity"])
      expect(askedTab(search), search).toBeUndefined();
  });

  it("is a number of 32 bits, whatever is written", () => {
    const written = fc.oneof(anyText(), fc.double().map(String), fc.bigInt().map(String));
    fc.assert(
      fc.property(written, (tab) => {
        const id = askedTab(`?tab=${tab}`);
        expect(id === undefined || (id > 0 && id === (id | 0))).toBe(true);
      }),
    );
  });
});

describe("the query in the address of the popup", () => {
  it("is what was asked for, as far as it is searched", () => {
    expect(askedQuery(`?q=${encodeURIComponent("第十八条 备案")}&tab=3`)).toBe("第十八条 备案");
    expect(askedQuery("?q=")).toBe("");
    expect(askedQuery("?tab=3")).toBeNull();
    expect(askedQuery(`?q=${"《".repeat(10_000)}`)).toBe("《".repeat(200));
  });

  it("is short, whatever is written", () => {
    fc.assert(
      fc.property(anyText(2000), (written) => {
        expect((askedQuery(`?q=${written}`) ?? "").length).toBeLessThanOrEqual(200);
        expect((askedQuery(written) ?? "").length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
