/** Two small regulations written for these tests. */
import type { Clause, Paragraph, Regulation, Unit } from "../../../utils/regulation/model.ts";

export const paragraph = (text: string, ...items: string[]): Paragraph => ({
  text,
  items: items.map((item, index) => ({ ordinal: index + 1, text: item, subitems: [] })),
});

export const clause = (ordinal: number, ...paragraphs: (string | Paragraph)[]): Clause => ({
  kind: "clause",
  ordinal,
  label: `第${ordinal}条`,
  paragraphs: paragraphs.map((each) => (typeof each === "string" ? paragraph(each) : each)),
});

const regulation = (id: string, title: string, units: Unit[]): Regulation => ({
  id,
  title,
  issuers: [],
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units,
});

export const parks: Regulation = {
  ...regulation("parks", "青山市公园管理办法", [
    {
      kind: "chapter",
      ordinal: 1,
      heading: "总则",
      units: [
        clause(1, "为了加强公园管理,保护绿地,制定本办法。"),
        clause(2, "本市公园的规划、建设适用本办法。", "郊野公园另有规定的，从其规定。"),
      ],
    },
    {
      kind: "chapter",
      ordinal: 2,
      heading: "游园秩序",
      units: [
        clause(
          3,
          "游客应当爱护绿地。",
          paragraph("公园内禁止下列行为：", "（一）攀折花木；", "（二）在15分钟内重复入园；"),
        ),
        { ...clause(3, "夜间开放的，照明应当充足。"), suffix: 1, label: "第三条之一" },
        clause(4, "公园管理机构应当公布开放时间。"),
      ],
    },
  ]),
  documentNumber: "青府发〔2020〕3号",
};

export const bridges: Regulation = regulation("bridges", "青山市桥梁养护规定", [
  clause(1, "为了保障桥梁安全，制定本规定。"),
  clause(2, "桥梁养护单位应当每年检查桥梁，检查结果报桥梁主管部门。"),
  clause(3, "桥梁检查应当记录。"),
]);
