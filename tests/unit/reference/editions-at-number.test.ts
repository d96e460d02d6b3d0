/** The edition that the words at a clause number give. */
import { describe, expect, test } from "vitest";
import { seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";
const OURS = "explicit ours 8";
const OTHER = "missing ours 8 edition";

describe("at the number: nearer than what the sentence says", () => {
  test.each(["2012年版", "2012年的", "旧版", "修订前的", "原"])("%s第八条", (words) => {
    expect(seen(`《${TITLE}》于2018年印发，${words}第八条同时失效。`)).toEqual([OTHER]);
  });

  test.each(["（2013年版）", "（2022）", "（修订前）", "（旧规则）", "（2022年修订后）", "【2022年修订后】"])(
    "第八条%s",
    (words) => {
      expect(seen(`《${TITLE}》第八条${words}要求负责。`)).toEqual([OTHER]);
      expect(seen(`学习《${TITLE}》，对照第八条${words}。`)).toEqual([OTHER]);
      expect(seen(`《${TITLE}》第八条（2018年版）要求负责。`)).toEqual([OURS]);
    },
  );

  test.each(["（2018）、（2022）", "（现", "（2022年修订后为", "原为", "原系", "的前身是"])(
    "第九条%s第八条 names a clause of each edition",
    (words) => {
      expect(seen(`《${TITLE}》第九条${words}第八条${words.startsWith("（现") ? "）" : ""}。`)).toEqual([
        "explicit ours 9",
        OTHER,
      ]);
    },
  );

  test.each(["上一版中，第八条写的是会议", "本次修订前，会议制度写在第八条"])(
    "an old edition within a dozen characters: %s",
    (text) => {
      expect(seen(`${text}。`, { title: `《${TITLE}》解读` })).toEqual([OTHER]);
    },
  );

  test("变为 gives a clause another number", () => {
    expect(seen(`《${TITLE}》第九条变为第八条。`)).toEqual(["none", "none"]);
    expect(seen(`《${TITLE}》第九条在2022年修订后变为第八条。`)).toEqual(["explicit ours 9", "none"]);
  });

  test("in a sentence before it says nothing", () => {
    const explained = { title: `《${TITLE}》解读` };
    expect(seen("本次修订前，多方征求意见。第八条更细。", explained)).toEqual(["inferred ours 8"]);
  });

  test.each(["现", "新"])("%s第八条 is of the latest edition there is when the page is written", (word) => {
    expect(seen(`《${TITLE}》${word}第八条。`)).toEqual([OTHER]);
    expect(seen(`《${TITLE}》${word}第八条。`, { date: "2019-03-01" })).toEqual(["inferred ours 8"]);
  });

  test("现第八条 is of the revision that the page's title names", () => {
    expect(seen("现第八条规定了职责。", { title: `《${TITLE}》（2018年修订）解读` })).toEqual([
      "inferred ours 8",
    ]);
  });

  test.each(["的负责制，体现为第八条", "实施后，出现第八条规定的情形", "的要求，依照第八条规定"])(
    "《…》%s: words that only look so",
    (words) => {
      expect(seen(`《${TITLE}》${words}。`)).toEqual(["inferred ours 8"]);
    },
  );
});
