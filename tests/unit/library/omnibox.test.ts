import { describe, expect, it } from "vitest";
import { destinationOf } from "../../../utils/library/destination.ts";
import { escapeXml, suggestionsFor } from "../../../utils/library/omnibox.ts";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { bridges, parks } from "../search/sample.ts";

const library = packagedLibrary([parks, bridges]);
const search = createSearch([parks, bridges]);

describe("suggestions under the address bar", () => {
  it("ask, when chosen, for the clause that they show", async () => {
    const [first] = await suggestionsFor("照明应当充足", search, library, "plain");
    expect(first?.content).toBe("《青山市公园管理办法》（青府发〔2020〕3号）第三条之一");
    expect(await destinationOf(first?.content ?? "", search)).toMatchObject({
      kind: "clause",
      address: { ordinal: 3, suffix: 1 },
    });
  });

  it("are XML with the matches marked in Chromium, plain in Firefox", async () => {
    const [xml] = await suggestionsFor("攀折花木", search, library, "xml");
    expect(xml?.description).toContain("<match>攀折花木</match>");
    expect(xml?.description).toContain("<dim>《青山市公园管理办法》");
    const [plain] = await suggestionsFor("攀折花木", search, library, "plain");
    expect(plain?.description).toMatch(/^第三条.*攀折花木/);
    expect(plain?.description).not.toContain("<");
  });

  it("name each clause once, whatever is typed", async () => {
    for (const words of ["", "应当", '"<&', "桥梁"]) {
      const lines = await suggestionsFor(words, search, library, "xml");
      const contents = lines.map(({ content }) => content);
      expect(new Set(contents).size).toBe(contents.length);
    }
  });

  it("survive characters that XML has no place for", () => {
    expect(escapeXml("a<b>&\"'c")).toBe("a&#60;b&#62;&#38;&#34;&#39;c");
    expect(escapeXml("甲\u0000\u001b\ud800乙")).toBe("甲\ufffd乙");
  });
});
