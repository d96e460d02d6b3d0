import { describe, expect, it } from "vitest";
import { type ParsedBlock, parseBlock } from "../../../utils/reference/block/parse.ts";
import { resolvePage } from "../../../utils/reference/page/resolve.ts";
import { catalogueEntry } from "../../../utils/regulation/entry.ts";
import { bridges } from "../search/sample.ts";

const known = [catalogueEntry(bridges)];

/** How often the blocks of a page are gone through from their beginning to resolve its references. */
function passesOver(texts: string[]): number {
  let passes = 0;
  const blocks: ParsedBlock[] = texts.map(parseBlock);
  const counted = new Proxy(blocks, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^(some|every|filter|flatMap|map|find|findIndex)$/.test(key)) passes++;
      if (key === Symbol.iterator) passes++;
      return Reflect.get(target, key, receiver);
    },
  });
  resolvePage(counted, { title: "通知" }, known, bridges.id);
  return passes;
}

/** What a reference means may depend on the whole page; a page with many must not be gone through for each of them. */
describe("the passes over a page", () => {
  it.each([
    ["bare numbers", "第三条的"],
    ["bare numbers in a sentence", "依照第三条办理。"],
    ["its own numbers without a regulation", "依照本办法第三条办理。"],
    ["numbers of a document named before", "依照该办法第三条办理。"],
    ["numbers with a document number beside them", "按照山发〔2020〕7号文件，依照第三条办理。"],
    ["numbers of documents by short names", "依照《规则》第三条办理。"],
  ])("are as many for 20 %s as for 200", (_, text) => {
    const few = passesOver(Array.from({ length: 20 }, () => text));
    expect(passesOver(Array.from({ length: 200 }, () => text))).toBe(few);
  });

  it("are as many on a page of many regulations", () => {
    const regulation = [
      "古井保护办法",
      "第一条　为了保护古井。",
      "第二条　古井应当登记。",
      "第三条　违反前条的，责令改正。",
    ];
    const pageOf = (count: number) => Array.from({ length: count }, () => regulation).flat();
    expect(passesOver(pageOf(60))).toBe(passesOver(pageOf(6)));
  });
});
