import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COPY_STYLES, DEFAULT_TEMPLATE } from "../../utils/citation/copying.ts";
import { toggled, withRecent } from "../../utils/library/at-hand.ts";
import { Picks } from "../../utils/search/learn/picks.ts";
import { withSite } from "../../utils/sites/off.ts";
import { PICKS, PINNED, RECENT, SITES_OFF, type StoredList } from "../../utils/storage/lists.ts";
import { queryFrom } from "../../utils/storage/query.ts";
import { DEFAULT_SETTINGS, SETTING_KEYS, settingsFrom } from "../../utils/storage/settings.ts";

const unit = (ordinal: number, more: object = {}) => ({ regulationId: "parks", ordinal, ...more });
const pick = (ordinal: number, more: object = {}) => ({ ...unit(ordinal), query: "开放", count: 1, ...more });

/** Anything that a browser can keep. */
const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });

describe("stored settings", () => {
  it("are what was set", () => {
    const set = { copyStyle: "ris", template: "{title}", isCopyFullWidth: true, isShownFullWidth: false };
    expect(settingsFrom(set)).toEqual(set);
    expect([...SETTING_KEYS].sort()).toEqual(Object.keys(set).sort());
  });

  it("are the defaults where nothing was set", () => {
    expect(settingsFrom({})).toEqual({
      copyStyle: "official",
      template: DEFAULT_TEMPLATE,
      isCopyFullWidth: false,
      isShownFullWidth: true,
    });
    expect(DEFAULT_SETTINGS).toEqual(settingsFrom({}));
  });

  it.each([
    ["copyStyle", ["toString", "apa", 3, null, ["ris"]]],
    ["template", ["", " ", "{titel}", "x".repeat(2001), null, {}]],
    ["isCopyFullWidth", ["true", 1, null, {}]],
    ["isShownFullWidth", ["false", 0, null, []]],
  ] as const)("are the default one by one: %s", (key, values) => {
    const set = settingsFrom({
      copyStyle: "ris",
      template: "{title}",
      isCopyFullWidth: true,
      isShownFullWidth: false,
    });
    for (const value of values)
      expect(settingsFrom({ ...set, [key]: value })).toEqual({ ...set, [key]: DEFAULT_SETTINGS[key] });
  });

  it("can be used, whatever is stored", () => {
    const stored = fc.record(Object.fromEntries(SETTING_KEYS.map((key) => [key, junk])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(stored, (values) => {
        const settings = settingsFrom(values);
        expect(COPY_STYLES).toContain(settings.copyStyle);
        expect(typeof settings.template).toBe("string");
        expect([typeof settings.isCopyFullWidth, typeof settings.isShownFullWidth]).toEqual([
          "boolean",
          "boolean",
        ]);
      }),
    );
  });
});

describe("a stored query", () => {
  it("is as long as what is searched, and empty where it is none", () => {
    expect(queryFrom("《".repeat(10_000))).toBe("《".repeat(200));
    expect(queryFrom("备案")).toBe("备案");
    fc.assert(fc.property(junk, (stored) => typeof queryFrom(stored) === "string"));
  });
});

describe("a stored list", () => {
  it("has the entries that are understood, in their order", () => {
    const others = [
      null,
      "x",
      unit(0),
      unit(10_000),
      unit(1.5),
      { regulationId: 3, ordinal: 1 },
      unit(2, { item: "一" }),
    ];
    expect(PINNED.from([unit(1), ...others, unit(3, { paragraph: 2 })])).toEqual([
      unit(1),
      unit(3, { paragraph: 2 }),
    ]);
    const broken = [
      pick(1, { count: 0 }),
      pick(2, { count: 1e99 }),
      pick(3, { suffix: 99_999 }),
      pick(4, { query: 4 }),
    ];
    expect(PICKS.from([...broken, pick(5, { suffix: 1 })])).toEqual([pick(5, { suffix: 1 })]);
    expect(SITES_OFF.from([1, "www.a.gov.cn", null, "x".repeat(1001)])).toEqual(["www.a.gov.cn"]);
  });

  it.each([undefined, null, "www.a.gov.cn", 3, { length: 3 }, { 0: unit(1), length: 1 }, unit(1)])(
    "is empty where it is %j",
    (stored) => {
      for (const list of [PINNED, RECENT, PICKS, SITES_OFF]) expect(list.from(stored)).toEqual([]);
    },
  );

  it("is not read further than is of use", () => {
    const long = Array.from({ length: 50_000 }, (_, index) => pick(1, { query: `${index}` }));
    expect(PICKS.from(long)).toHaveLength(2000);
  });

  it("keeps what is not understood when the rest changes, and what an entry bears beside", () => {
    const later = { version: 2, clause: "3" };
    const stored = [unit(1, { note: "…" }), later, unit(2), 7];
    const changed = RECENT.changed(stored, (recent) => withRecent(recent, unit(2)));
    expect(changed).toEqual([unit(2), unit(1, { note: "…" }), later, 7]);
  });

  it("keeps what stands in its place, which never becomes an entry", () => {
    const changed = SITES_OFF.changed("www.a.gov.cn", (off) => withSite(off, "www.b.gov.cn", true));
    expect(SITES_OFF.from(changed)).toEqual(["www.b.gov.cn"]);
    expect(changed).toContainEqual(["www.a.gov.cn"]);
  });

  const learned = (list: readonly Parameters<Picks["replace"]>[0][number][]) => {
    const picks = new Picks(list);
    picks.record("开放", unit(4));
    return picks.list();
  };
  const entry = fc.oneof(
    fc.integer({ min: 0, max: 6 }).map((ordinal) => unit(ordinal)),
    fc.integer({ min: 0, max: 6 }).map((ordinal) => pick(ordinal)),
    fc.record({ suffix: junk, item: junk, count: junk }, { requiredKeys: [] }).map((more) => pick(2, more)),
    fc.constantFrom("www.a.gov.cn", "www.b.gov.cn"),
    junk,
  );
  const changes: [name: string, property: (stored: unknown) => void][] = [
    ["recent clauses", (stored) => check(RECENT, stored, (list) => withRecent(list, unit(4)))],
    ["pinned clauses", (stored) => check(PINNED, stored, (list) => toggled(list, unit(4)))],
    ["picks", (stored) => check(PICKS, stored, learned)],
    [
      "sites that are off",
      (stored) => check(SITES_OFF, stored, (list) => withSite(list, "www.c.gov.cn", true)),
    ],
  ];

  function check<T>(list: StoredList<T>, stored: unknown, change: (list: T[]) => readonly T[]): void {
    const understood = list.from(stored);
    const others = Array.isArray(stored) ? stored.filter((value) => list.from([value]).length === 0) : [];
    const changed = list.changed(stored, change);
    expect(list.from(changed)).toEqual(change(understood));
    expect(changed.slice(changed.length - others.length)).toEqual(others);
    // Again: nothing piles up.
    expect(list.changed(changed, (same) => same)).toEqual(changed);
  }

  it.each(changes)("can be changed, whatever is stored: %s", (_, property) => {
    fc.assert(fc.property(fc.oneof(fc.array(entry), junk), property), { numRuns: 200 });
  });
});
