/** Two editions of one regulation, written for tests, as files for the library page. */
import type { Session } from "./launch.ts";
import { type DroppedFile, dropFiles, openLibraryPage, saveDrafts, textsOf } from "./library-page.ts";
import { until } from "./page.ts";

const OLDER = `青山市公园条例
（2010年3月18日青山市人民代表大会常务委员会第十次会议通过）

第一章　总则
第一条　为了加强公园管理，保护城市绿地，根据有关法律、法规，结合本市实际，制定本条例。
第二条　本市行政区域内公园的规划、建设、保护和管理，适用本条例。
第三条　市园林主管部门负责全市公园的监督管理工作，区园林主管部门负责本辖区公园的日常管理工作。
第二章　建设与开放
第四条　公园建设应当符合城市总体规划和绿地系统规划，任何单位和个人不得擅自改变公园用地的性质。
第五条　公园门票价格由市价格主管部门核定，未成年人和老年人凭有效证件免费入园。
第六条　公园管理机构应当在入口处公布开放时间、游园须知和投诉电话。
夜间开放的公园应当设置充足的照明和安全监控设施，并安排专人值守。
第七条　公园内禁止下列行为：
（一）攀折花木；
（二）在湖泊内游泳、垂钓；
（三）携带犬只入园。
第八条　公园内举办大型活动的，主办单位应当制定安全预案，报公安机关批准。
第三章　法律责任
第九条　违反本条例规定，损毁公园花草树木的，由园林主管部门责令改正，处二百元以上二千元以下罚款。
第十条　园林主管部门工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予行政处分。
第四章　附则
第十一条　郊野公园的管理参照本条例执行。
第十二条　本条例自2010年5月1日起施行。
`;

const LATER = `青山市公园条例
（2021年11月25日青山市人民代表大会常务委员会第三十次会议修订）

第一章　总则
第一条　为了加强公园管理，保护城市绿地，根据有关法律、法规，结合本市实际，制定本条例。
第二条　本市行政区域内公园的规划、建设、保护和管理，适用本条例。
第三条　郊野公园的管理参照本条例执行。
第四条　公园管理应当坚持生态优先、便民共享、分类管理的原则。
第五条　市绿化主管部门负责全市公园的监督管理工作，区绿化主管部门负责本辖区公园的日常管理工作。
第二章　建设与开放
第六条　公园建设应当符合城市总体规划和绿地系统规划，任何单位和个人不得擅自改变公园用地的性质。
第七条　公园管理机构应当在入口处公布开放时间、游园须知和投诉电话。
第八条　夜间开放的公园应当设置充足的照明和安全监控设施，并安排专人值守。
第九条　公园内禁止下列行为：
（一）攀折花木；
（二）在湖泊内游泳、垂钓、放生外来物种；
（三）携带未使用牵引绳的犬只入园；
（四）使用高音喇叭扰民。
第十条　公园内举办大型活动的，主办单位应当制定安全预案，报公安机关批准。
第三章　法律责任
第十一条　违反本条例规定，损毁公园花草树木的，由绿化主管部门责令改正，处五百元以上五千元以下罚款。
第十二条　绿化主管部门工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分。
第四章　附则
第十三条　本条例自2022年1月1日起施行。
`;

const PARKS: readonly DroppedFile[] = [
  { name: "青山市公园条例_20100318.txt", content: OLDER },
  { name: "青山市公园条例_20211125.txt", content: LATER },
];

/** Runs in the library page. @returns the ids of the regulations of a title, the earlier one's first. */
function idsOf(title: string): string[] {
  const dateOf = (row: Element) => /[\d-]{10}/.exec(row.textContent ?? "")?.[0] ?? "";
  return [...document.querySelectorAll(".entry-head")]
    .map((row) => ({ link: row.querySelector("a"), date: dateOf(row) }))
    .filter(({ link }) => link?.textContent === title)
    .sort((one, other) => one.date.localeCompare(other.date))
    .map(({ link }) => link?.hash.slice(1) ?? "");
}

/** Takes both editions into the library as a user does. @returns their ids, the earlier one's first. */
export async function importEditions(session: Session): Promise<string[]> {
  const page = await openLibraryPage(session);
  await dropFiles(page, PARKS);
  await until("both files", async () => (await textsOf(page, ".draft-head")).length === PARKS.length);
  await saveDrafts(page);
  const ids = await until("both editions", async () => {
    const found = await page.evaluate(idsOf, "青山市公园条例");
    return found.length === PARKS.length && found;
  });
  await page.close();
  return ids;
}
