/** Regulations to cite, written for the tests: each has what another lacks. */
import bundledRegulations from "virtual:regulations";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { buildTree } from "../../../utils/regulation/source/tree.ts";

const [first] = bundledRegulations;
if (!first) throw new Error("nothing is bundled");
export const bundled: Regulation = first;

function regulation(
  facts: Omit<Regulation, "units" | "incomplete" | "laterEditions" | "preamble">,
): Regulation {
  const tree = buildTree([
    "第一章 总则",
    "第一条 为了规范样本，制定本办法。",
    "第二条 样本由“样本办”保管。",
    "样本办应当登记下列事项：",
    "（一）名称；",
    "（二）来源：",
    "1.赠送；",
    "2.购买。",
    "第二条之一 样本可以出借。",
    "第二章 附则",
    "第三条 借用人应当按期归还。",
    "第四条 本办法由样本办解释。",
    "第五条 本办法自发布之日起施行。",
  ]);
  if (!tree) throw new Error("no tree");
  return { ...facts, incomplete: false, laterEditions: [], preamble: [], units: tree.units };
}

/** Issued by itself, without a notice. */
export const measures = regulation({
  id: "sample-measures",
  title: "上海市样本管理办法",
  issuers: ["上海市人民政府"],
  documentNumber: "上海市人民政府令第99号",
  issued: "2019-03-05",
  effective: "2019-05-01",
  status: "有效",
});

export const superseded: Regulation = {
  ...measures,
  id: "superseded-measures",
  documentNumber: "沪样发〔2012〕7号",
  issued: "2012-12-01",
  status: "已被修订",
  laterEditions: [{ documentNumber: "上海市人民政府令第99号", issued: "2019-03-05" }],
};

export const incomplete: Regulation = { ...measures, id: "incomplete-measures", incomplete: true };

/** An amended statute: no document number. */
export const statute: Regulation = {
  ...regulation({
    id: "sample-law",
    title: "中华人民共和国样本法",
    issuers: ["全国人民代表大会常务委员会"],
    issued: "2023-12-29",
  }),
  history: [
    "2001年2月3日第九届全国人民代表大会常务委员会第二十次会议通过",
    "2023年12月29日第十四届全国人民代表大会常务委员会第七次会议修订",
  ],
};

/** Issued by four bodies, by a notice that sets the title off itself. */
export const joint: Regulation = {
  ...regulation({
    id: "样本",
    title: "样本出借规定",
    issuers: ["甲部", "乙部", "丙局", "丁局"],
    documentNumber: "甲发〔2021〕4号",
    issued: "2021-06-01",
  }),
  carrier: { title: "甲部、乙部、丙局、丁局关于印发《样本出借规定》的通知", paragraphs: [] },
};

export const trial: Regulation = {
  ...regulation({
    id: "trial-measures",
    title: "样本借阅办法（试行）",
    issuers: ["样本市文化局"],
    documentNumber: "样文发〔2022〕1号",
    issued: "2022-01-10",
  }),
  carrier: { title: "样本市文化局关于印发样本借阅办法（试行）的通知", paragraphs: [] },
};

/** Its title has another title in it. */
export const implementing = regulation({
  id: "implementing-measures",
  title: "浙江省实施《中华人民共和国样本法》办法",
  issuers: ["浙江省人民代表大会常务委员会"],
  issued: "2020-07-31",
});
