/** Pairs of editions written for these tests, and rows in a short form. */
import { countRows, type Row } from "../../../utils/comparison/comparison.ts";
import type { Clause, Regulation } from "../../../utils/regulation/model.ts";
import { clauseKey } from "../../../utils/regulation/units.ts";
import { clause } from "../search/sample.ts";

/** @param texts of the clauses from the first on; "\n" begins a paragraph. */
export const edition = (
  id: string,
  texts: readonly string[],
  facts: Partial<Regulation> = {},
): Regulation => ({
  id,
  title: "青山市公园条例",
  issuers: [],
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units: texts.map((text, index) => clause(index + 1, ...text.split("\n"))),
  ...facts,
});

const keys = (side: readonly { clause: Clause }[]) => side.map(({ clause }) => clauseKey(clause)).join("+");

/** @returns "3→4 changed renumbered", "→2 new", "5→ dropped". */
export const shortRow = ({ before, after, change, place }: Row): string =>
  `${keys(before)}→${keys(after)} ${change}${place === "kept" ? "" : ` ${place}`}`;

/** @returns the kinds that there are, with their numbers. */
export const someCounts = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(Object.entries(countRows(rows)).filter(([, count]) => count > 0));

const PURPOSE =
  "为了加强公园管理，保护城市绿地，改善人居环境，根据有关法律、法规，结合本市实际，制定本条例。";
const SCOPE = "本市行政区域内公园的规划、建设、保护和管理，适用本条例。";
const OFFICE = "市绿化主管部门负责全市公园的监督管理工作，区绿化主管部门负责本辖区公园的日常管理工作。";
const PLAN = "公园建设应当符合城市总体规划和绿地系统规划，任何单位和个人不得擅自改变公园用地的性质。";
const OPENING = "公园管理机构应当在入口处公布开放时间、游园须知和投诉电话。";
const DOGS = "携带犬只进入公园的，应当使用牵引绳，并及时清除犬只排泄物。";
const LAKES = "禁止在公园湖泊内游泳、垂钓、放生外来物种。";
const FEES = "公园门票价格由市价格主管部门核定，未成年人和老年人凭有效证件免费入园。";
const LIGHTS = "夜间开放的公园应当设置充足的照明和安全监控设施。";
const FINE = "违反本条例规定，损毁公园花草树木的，由绿化主管部门责令改正，处二百元以上二千元以下罚款。";
const FINE_DOGS = "违反本条例规定，未使用牵引绳的，由公安机关责令改正，处一百元以上五百元以下罚款。";
const FORCE = "本条例自2010年5月1日起施行。";

const MONEY = "公园建设经费主要来源于市财政拨款。鼓励个人、法人或者其他组织向公园捐资。";
const MONEY_ANEW =
  "公园经费纳入市级预算，主要来源于市级财政拨款，实行统一管理，接受审计监督，任何单位不得截留。";
const MONEY_REWRITTEN =
  "公园经费主要来源于市级预算拨款，全额纳入预算管理。鼓励区人民政府、企业和其他组织投入资金，支持社会力量捐赠。";

interface Pair {
  before: Regulation;
  after: Regulation;
  /** The rows that there must be, in order. */
  rows: string[];
}

/** Each shows one thing that happens to a clause, among others that stay. */
export const PAIRS: Record<string, Pair> = {
  "a clause is inserted, the later ones get other numbers": {
    before: edition("a", [PURPOSE, SCOPE, OFFICE, PLAN, FORCE]),
    after: edition("b", [
      PURPOSE,
      SCOPE,
      "公园管理应当坚持生态优先、便民共享的原则。",
      OFFICE,
      PLAN.replace("任何单位和个人", "任何组织和个人"),
      FORCE.replace("2010年5月1日", "2022年1月1日"),
    ]),
    rows: [
      "1→1 same",
      "2→2 same",
      "→3 new",
      "3→4 same renumbered",
      "4→5 changed renumbered",
      "5→6 changed renumbered",
    ],
  },
  "clauses are dropped, and nothing takes their place": {
    before: edition("a", [PURPOSE, OFFICE, FEES, OPENING, LAKES, FORCE]),
    after: edition("b", [PURPOSE, OFFICE, OPENING, FORCE]),
    rows: ["1→1 same", "2→2 same", "3→ dropped", "4→3 same renumbered", "5→ dropped", "6→4 same renumbered"],
  },
  "a clause moves forward over three others": {
    before: edition("a", [PURPOSE, OFFICE, PLAN, OPENING, DOGS, LAKES, FORCE]),
    after: edition("b", [PURPOSE, LAKES.replace("垂钓", "钓鱼"), OFFICE, PLAN, OPENING, DOGS, FORCE]),
    rows: [
      "1→1 same",
      "6→2 changed moved",
      "2→3 same renumbered",
      "3→4 same renumbered",
      "4→5 same renumbered",
      "5→6 same renumbered",
      "7→7 same",
    ],
  },
  "two paragraphs become two clauses": {
    before: edition("a", [PURPOSE, `${OPENING}\n${DOGS}`, PLAN, FORCE]),
    after: edition("b", [PURPOSE, OPENING, DOGS, PLAN, FORCE]),
    rows: ["1→1 same", "2→2+3 split", "3→4 same renumbered", "4→5 same renumbered"],
  },
  "two clauses become one": {
    before: edition("a", [PURPOSE, FEES, LIGHTS, PLAN, FORCE]),
    after: edition("b", [PURPOSE, `${FEES}\n${LIGHTS}`, PLAN, FORCE]),
    rows: ["1→1 same", "2+3→2 merged", "4→3 same renumbered", "5→4 same renumbered"],
  },
  "penalties of one wording are told apart by what they punish, not by their number": {
    before: edition("a", [PURPOSE, FINE, FINE_DOGS, FORCE]),
    after: edition("b", [
      PURPOSE,
      FINE_DOGS.replace("一百元以上五百元以下", "二百元以上一千元以下"),
      "违反本条例规定，在公园湖泊内游泳的，由绿化主管部门责令改正，可以处五十元以下罚款。",
      FINE.replace("二百元以上二千元以下", "五百元以上五千元以下"),
      FORCE,
    ]),
    rows: ["1→1 same", "3→2 changed renumbered", "→3 new", "2→4 changed moved", "4→5 same renumbered"],
  },
  "a clause that was written anew is itself still, in its place": {
    before: edition("a", [PURPOSE, OFFICE, MONEY, OPENING, FORCE]),
    after: edition("b", [PURPOSE, OFFICE, MONEY_ANEW, OPENING, FORCE]),
    rows: ["1→1 same", "2→2 same", "3→3 changed", "4→4 same", "5→5 same"],
  },
  "a clause that was written anew is itself still, over a neighbour": {
    before: edition("a", [PURPOSE, MONEY, OFFICE, DOGS, LAKES, PLAN, FORCE]),
    after: edition("b", [PURPOSE, OFFICE, MONEY_REWRITTEN, DOGS, LAKES, PLAN, FORCE]),
    rows: [
      "1→1 same",
      "3→2 same renumbered",
      "2→3 changed moved",
      "4→4 same",
      "5→5 same",
      "6→6 same",
      "7→7 same",
    ],
  },
  "another document altogether has nothing in common": {
    before: edition("a", [OFFICE, DOGS, LAKES]),
    after: edition("b", [
      "桥梁养护单位应当每年检查一次桥梁。",
      "检查结果报桥梁所在地交通运输部门备案。",
      "超限车辆过桥须经许可。",
    ]),
    rows: ["→1 new", "→2 new", "→3 new", "1→ dropped", "2→ dropped", "3→ dropped"],
  },
  "what an edition breaks off before is neither new nor dropped": {
    before: edition("a", [PURPOSE, SCOPE, OFFICE, PLAN, DOGS]),
    after: edition("b", [PURPOSE, OFFICE, PLAN.replace("任何单位和个人", "任何组织和个人")], {
      incomplete: true,
    }),
    rows: ["1→1 same", "2→ dropped", "3→2 same renumbered", "4→3 changed renumbered", "5→ absent"],
  },
};
