/** Text copied from PDF has radicals (U+2E80–2FD5) in the place of the characters that look like them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { named } from "../../../utils/reference/model.ts";
import { withoutRadicals } from "../../../utils/text/lookalikes.ts";
import { read, resolutionNote, seen } from "./support.ts";

/** Each character for which there is a radical, as the radical. */
const RADICALS = new Map(
  Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at)).map((radical) => [
    withoutRadicals(radical),
    radical,
  ]),
);
const copied = (text: string) => text.replace(/./gu, (character) => RADICALS.get(character) ?? character);

describe("radicals", () => {
  test("in a number and in the title of our regulation", () => {
    expect(seen("《上海市虹⼝区⼈⺠政府⼯作规则》第⼗⼋条")).toEqual(["explicit ours 18"]);
    expect(seen("按照《上海市虹口区人民政府工作规则》第⼋条第⼆款")).toEqual(["explicit ours 8.2"]);
  });

  test("of 户, which Unicode's compatibility form takes for 戶", () => {
    expect(seen("《⼾⼝登记条例》第⼀条")).toEqual(seen("《户口登记条例》第一条"));
  });

  test("stay in what is shown of a reference", () => {
    expect(read("依照《⾏政诉讼法》第⼗⼆条办理")[0]).toMatchObject({
      document: named("⾏政诉讼法"),
      text: "《⾏政诉讼法》第⼗⼆条",
    });
  });

  test("change no answer on a page", () => {
    const page = readFileSync(new URL("frozen.txt", import.meta.url), "utf8").trimEnd();
    const answers = (text: string) =>
      read(text, { date: "2019-06-01", title: "关于学习贯彻工作规则的通知" }).map(
        ({ start, end, kind, resolution }) => `${start}–${end} ${kind} ${resolutionNote(resolution)}`,
      );
    expect(copied(page)).toContain("第⼆条");
    expect(answers(copied(page))).toEqual(answers(page));
  });
});
