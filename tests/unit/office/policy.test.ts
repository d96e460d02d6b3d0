import { beforeEach, describe, expect, it, vi } from "vitest";
import { BUNDLED_DEFAULT, chosenDefault, DEFAULT_REGULATION } from "../../../utils/library/default.ts";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { readPolicy } from "../../../utils/office/policy.ts";
import { bridges, parks } from "../search/sample.ts";

const { local, managed, set } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const set = { policy: (): unknown => null };
  return {
    set,
    local: kept,
    managed: { get: async () => set.policy() },
  };
});
vi.mock("wxt/browser", () => ({
  browser: { storage: { managed, local: { get: async (key: string) => ({ [key]: local.get(key) }) } } },
}));

const HASH = "0123456789abcdef".repeat(4);

const policyFrom = (managed: unknown) => {
  set.policy = () => managed;
  return readPolicy();
};

describe("what an administrator sets", () => {
  it("is understood in part where a part is mistyped", async () => {
    expect(
      await policyFrom({
        defaultRegulation: " 公园管理办法 ",
        sites: ["oa.example.org", "https://www.example.cn/index.html", "*", 7, "oa.example.org"],
        sitesOff: "www.example.com",
        packs: [
          { name: "本市规章", sha256: HASH.toUpperCase() },
          { name: "没有散列" },
          { name: "", sha256: HASH },
          { name: "短", sha256: "12" },
        ],
      }),
    ).toEqual({
      defaultRegulation: "公园管理办法",
      sites: ["oa.example.org", "www.example.cn"],
      sitesOff: [],
      packs: [{ name: "本市规章", sha256: HASH }],
    });
  });

  it.each([undefined, null, [], "x", { defaultRegulation: 3 }])("is nothing in %j", async (managed) => {
    expect(await policyFrom(managed)).toEqual({ sites: [], sitesOff: [], packs: [] });
  });

  it("is nothing where the browser has none, which Firefox tells by an error", async () => {
    set.policy = () => {
      throw new Error("Managed storage manifest not found");
    };
    expect(await readPolicy()).toEqual({ sites: [], sitesOff: [], packs: [] });
  });
});

describe("the default regulation", () => {
  const library = packagedLibrary([
    { ...parks, id: "parks-old", issued: "2001-01-01" },
    { ...parks, id: "parks-new", issued: "2021-01-01" },
    bridges,
  ]);
  const name = (defaultRegulation: string) => {
    set.policy = () => ({ defaultRegulation });
  };
  beforeEach(() => local.clear());

  it("is the office's, in its last edition, until the user chooses", async () => {
    name(`《${parks.title}》`);
    expect(await chosenDefault(library)).toBe("parks-new");
    local.set(DEFAULT_REGULATION, "bridges");
    expect(await chosenDefault(library)).toBe("bridges");
  });

  it("is the bundled one where the library lacks what the office names", async () => {
    name("没有的办法");
    expect(await chosenDefault(library)).toBe(BUNDLED_DEFAULT);
  });
});
