/**
 * Many government sites show their pages in traditional characters on request (繁體版), and write the titles of
 * regulations so too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { named } from "../../../utils/reference/model.ts";
import { simplified } from "../../../utils/text/traditional.ts";
import { read, resolutionNote, seen } from "./support.ts";

const traditional = Converter({ from: "cn", to: "t" });

describe("a page in traditional characters", () => {
  const page = readFileSync(new URL("frozen.txt", import.meta.url), "utf8").trimEnd();
  const answers = (text: string) =>
    read(text, { date: "2019-06-01", title: traditional("关于学习贯彻工作规则的通知") }).map(
      ({ start, end, kind, resolution }) => `${start}–${end} ${kind} ${resolutionNote(resolution)}`,
    );

  test("is read as the same page in simplified ones", () => {
    expect(traditional(page)).toHaveLength(page.length);
    expect(answers(traditional(page))).toEqual(answers(page));
  });

  test("names our regulation", () => {
    expect(seen("根據《上海市虹口區人民政府工作規則》第十八條的規定")).toEqual(["explicit ours 18"]);
    expect(
      seen("《上海市虹口區人民政府工作規則》（以下簡稱《規則》）已印發。\n按照《規則》第五條辦理。"),
    ).toEqual(["explicit ours 5"]);
  });

  test("calls it by a short name", () => {
    const defined = "《上海市虹口區人民政府工作規則》（以下簡稱規則）已印發。";
    expect(seen(`${defined}\n根據規則第五條辦理。`)).toEqual(["explicit ours 5"]);
  });

  test("names another edition, another issuer", () => {
    expect(seen("《上海市虹口區人民政府工作規則》（2022年修訂）第十八條")).toEqual([
      "missing ours 18 edition",
    ]);
    expect(seen("國務院《工作規則》第二條")).toEqual(["missing 2 document"]);
  });

  test("keeps its own characters in what is shown of it", () => {
    const [first] = read("依照《中華人民共和國行政許可法》第三十八條辦理");
    expect(first).toMatchObject({
      document: named("中華人民共和國行政許可法"),
      text: "《中華人民共和國行政許可法》第三十八條",
    });
  });
});

test("no character of simplified texts counts as a traditional one", () => {
  const folder = new URL("../../../assets/regulations/", import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  expect(texts.map(simplified)).toEqual(texts);
  expect(simplified("著作、乾坤、於某")).toBe("著作、乾坤、於某");
});
