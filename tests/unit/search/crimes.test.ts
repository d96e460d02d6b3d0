import { describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { createSearch } from "../../../utils/search/search.ts";
import { compileTables } from "../../../utils/search/tables/tables.build.ts";
import { bridges, clause } from "./sample.ts";

const law = (id: string, ...texts: string[]): Regulation => ({
  ...bridges,
  id,
  title: id,
  units: texts.map((text, index) => clause(index + 1, text)),
});

describe("the name of a crime, which no clause says", () => {
  const { search } = createSearch([
    law("桥法", "禁止损毁桥梁。", "损毁桥梁、损毁栏杆，依法追究犯罪。", "桥梁损毁的，应当报告损毁。"),
    law(
      "罚法",
      "损毁公共桥梁的，处三年以下有期徒刑，并且应当赔偿因此而来的一切其他损失。",
      "超载过桥的，处拘役。",
    ),
  ]);
  const first = (query: string) => {
    const [hit] = search(query);
    return hit && `${hit.regulationId} ${hit.ordinal}`;
  };

  it.each([
    ["损毁桥梁罪", "罚法 1"],
    ["超载过桥罪", "罚法 2"],
  ])("%s → the clause that punishes it with prison or detention", (query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it("the same words without 罪 are as they were typed", () => {
    expect(first("损毁桥梁")).toMatch(/^桥法/);
  });

  it("general provisions, which punish none, are passed over", () => {
    const general = law("则法", "因损毁桥梁、损毁栏杆被判处有期徒刑的，不得假释。");
    const units = [{ kind: "part" as const, ordinal: 1, heading: "总则", units: general.units }];
    const punishing = law("罚法", "损毁桥梁及其附属设施并因此造成他人其他一切损失的，处三年以下有期徒刑。");
    const [hit] = createSearch([{ ...general, units }, punishing]).search("损毁桥梁罪");
    expect(hit?.regulationId).toBe("罚法");
  });

  it("within 罪犯 is none", () => {
    const prison = law("监法", "不得侮辱罪犯的人格。", "侮辱桥工的，处拘役。");
    expect(createSearch([prison]).search("侮辱罪")[0]).toMatchObject({ ordinal: 2, match: "words" });
    expect(createSearch([prison]).search("侮辱罪犯")[0]).toMatchObject({ ordinal: 1, match: "phrase" });
  });

  it("损毁桥梁犯罪 is no name of one", () => {
    expect(first("损毁桥梁犯罪")).toBe("桥法 2");
  });
});

describe("what something is punished with", () => {
  const { search } = createSearch([
    law("总法", "被判处有期徒刑的，判处拘役的，判处有期徒刑满三年的。", "处罚由交警决定，处罚应当公开处罚。"),
    law("桥法", "醉酒过桥的，吊销证照；醉酒过桥，构成犯罪的，追究责任。", "醉酒过桥的，处二百元罚款。"),
    law("罚法", "有下列情形之一的，处拘役：醉酒过桥，或者其他与此相当而情节恶劣的情形。"),
  ]);
  const first = (query: string) => {
    const [hit] = search(query);
    return hit && `${hit.regulationId} ${hit.ordinal}`;
  };

  it.each(["醉酒过桥怎么判", "醉酒过桥 判几年", "醉酒过桥会判刑吗", "醉酒过桥如何量刑"])(
    "%s → the clause that sets prison or detention for it",
    (query) => {
      expect(first(query)).toBe("罚法 1");
    },
  );

  it.each(["醉酒过桥怎么处罚", "醉酒过桥罚多少钱", "醉酒过桥要罚款多少"])(
    "%s → the clause that sets a fine for it",
    (query) => {
      expect(first(query)).toBe("桥法 2");
    },
  );

  it("stands also for what the whole name of a crime does: 帮信怎么判", () => {
    const helping = law(
      "信法",
      "帮助和信任他人的，处有期徒刑。",
      "为利用信息网络实施犯罪提供帮助的，处拘役。",
    );
    const [hit] = createSearch([helping], { tables: compileTables() }).search("帮信怎么判");
    expect(hit?.ordinal).toBe(2);
  });

  it("what nothing punishes is found all the same: 交警怎么判", () => {
    expect(first("交警怎么判")).toBe("总法 2");
  });
});
