import { describe, expect, it } from "vitest";
import { findLinks, type TextUnit } from "../../../utils/lookup/links.ts";
import { passagesOf } from "../../../utils/lookup/passages.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import { unitLabel } from "../../../utils/regulation/label.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { OWN_PAGE } from "../../../utils/regulation/model.ts";
import { buildTree } from "../../../utils/regulation/source/tree.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { parks } from "../search/sample.ts";

const tree = buildTree([
  "第一章 总则",
  "第一条 为了保护古井，制定本办法。",
  "第二条 本市古井的保护，适用本办法。",
  "前款所称古井，由区政府认定。",
  "第三条 认定古井应当依照《桥梁管理办法》第四条和本办法第二条第二款办理，并登记：",
  "（一）依照前条认定的；",
  "（二）违反第九条的。",
  "第二章 罚则",
  "第四条 违反第三条第一款第一项的，依照《中华人民共和国行政处罚法》第十六条处理。",
]);
if (!tree) throw new Error("no tree");

const wells: Regulation = {
  id: "wells",
  title: "古井保护办法",
  issuers: [],
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units: tree.units,
};

/** Each reference, cut out of its unit by its offsets, and its resolution. */
async function linksIn(regulation: Regulation): Promise<string[]> {
  const links = await findLinks(regulation, async () => []);
  return [...links].flatMap(([unit, list]) =>
    list.map(({ start, end, target: { resolution } }) => {
      const units = resolution.addresses.map((address) => unitLabel(address)).join("、");
      return `${unit.text.slice(start, end)} → ${resolution.certainty} ${resolution.regulation} ${units}`;
    }),
  );
}

describe("references inside a regulation's text", () => {
  it("mean its own units where they say so or name no document, and else the document they name", async () => {
    expect(await linksIn(wells)).toEqual([
      "前款 → explicit wells 第二条第一款",
      "《桥梁管理办法》第四条 → missing null 第四条",
      "本办法第二条第二款 → explicit wells 第二条第二款",
      "前条 → explicit wells 第二条",
      "第三条第一款第一项 → inferred wells 第三条第一款第一项",
      "《中华人民共和国行政处罚法》第十六条 → missing null 第十六条",
    ]);
  });

  it("point at units that are there", async () => {
    for (const list of (await findLinks(wells, async () => [])).values()) {
      for (const { target } of list) {
        if (target.resolution.regulation !== wells.id) continue;
        expect(passagesOf(target.resolution, wells)).not.toBeNull();
      }
    }
  });

  it("are found in each 款 and 项, in order", async () => {
    const clause = clausesOf(wells)[2];
    const links = await findLinks(wells, async () => []);
    const unit = (text: TextUnit | undefined) => text && links.get(text)?.length;
    expect([unit(clause?.paragraphs[0]), unit(clause?.paragraphs[0]?.items[0])]).toEqual([2, 1]);
  });

  it("mean a regulation of the library where they name one", async () => {
    const regulation = {
      ...wells,
      units:
        buildTree([
          "第一条 为了保护古井，制定本办法。",
          `第二条 游园依照《${parks.title}》第三条办理。`,
          "第三条 本办法自公布之日起施行。",
        ])?.units ?? [],
    };
    const links = await findLinks(regulation, async () => [catalogueEntry(parks)]);
    const targets = [...links.values()].flat().map(({ target }) => target.resolution);
    expect(targets).toMatchObject([
      { certainty: "explicit", regulation: parks.id, addresses: [{ ordinal: 3 }] },
    ]);
  });

  it("of a page, of which only some clauses are known, are only those that name their document", async () => {
    expect(await linksIn({ ...wells, id: OWN_PAGE })).toEqual([
      "《桥梁管理办法》第四条 → missing null 第四条",
      "《中华人民共和国行政处罚法》第十六条 → missing null 第十六条",
    ]);
  });
});
