import { describe, expect, test } from "vitest";
import { subjectOf } from "../../../utils/page/subject.ts";
import { type PageAnswer, ReadingSession } from "../../../utils/reference/session.ts";
import { atOnce } from "../../../utils/turns.ts";
import { bundled, ours } from "./support.ts";

function answer(text: string): PageAnswer {
  const session = new ReadingSession();
  atOnce(session.add(text.split("\n")));
  return atOnce(session.finish({}, { known: bundled, defaultId: ours }));
}

/** Two regulations on one page, each of which refers to a clause of its own. */
const PAGE = `某市公园办法
第一章　总则
第一条　甲。
第一条之一　乙。
第二条　依照本办法第一条之一办理。
某市桥梁办法
第一条　丙。
第二条　丁。
第三条　依照本办法第一条办理。`;

describe("a page's own clauses", () => {
  const { references, clauses } = answer(PAGE);

  test("are sent for each of its regulations, as far as references name them", () => {
    expect(clauses.map((each) => Object.keys(each))).toEqual([["1-1"], ["1"]]);
    expect(clauses[0]?.["1-1"]).toEqual({
      title: "某市公园办法",
      containers: [{ kind: "chapter", ordinal: 1, heading: "总则" }],
      clause: {
        kind: "clause",
        ordinal: 1,
        suffix: 1,
        label: "第一条之一",
        paragraphs: [{ text: "乙。", items: [] }],
      },
    });
  });

  test("go with the reference to the card", () => {
    const block = { element: {} as Element, text: "", pieces: [] };
    const subjects = references.flatMap(([, list]) =>
      list.map((reference) => subjectOf({ block, reference }, 1, clauses)),
    );
    const texts = subjects.map(({ pageClauses = [] }) =>
      pageClauses.map(({ clause }) => clause.paragraphs[0]?.text),
    );
    expect(texts).toEqual([["乙。"], ["丙。"]]);
  });

  test("are none where no reference is into the page", () => {
    expect(answer("按照《上海市虹口区人民政府工作规则》第十八条办理。").clauses).toEqual([]);
  });

  test("stand in the sections 一、 of a judicial interpretation, and end before the next", () => {
    const sections =
      "某院样本解释\n一、管辖\n第一条　甲。\n二、审理\n第二条　依照本解释第一条办理。\n第三条　丙。";
    expect(answer(sections).clauses[0]?.["1"]).toMatchObject({
      containers: [{ kind: "section", ordinal: 1, label: "一、", heading: "管辖" }],
      clause: { paragraphs: [{ text: "甲。" }] },
    });
  });
});
