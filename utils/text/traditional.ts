/**
 * Traditional characters, which many government sites write on request (繁體版) and regulations do not: those of titles
 * and of the grammar of references. None of them is a simplified character too (著, 乾, 於).
 */

/** Each followed by the simplified one. */
const PAIRS =
  "將将對对從从據据為为條条項项編编節节規规則则辦办細细該该憲宪與与兩两決决釋释約约協协簡简稱称並并佈布佔占併并來来侷局係系個个們们備备傳传僑侨價价償偿內内冊册別别刪删創创劃划劇剧動动務务勞劳勳勋匯汇區区參参員员問问單单噸吨" +
  "嚮向嚴严國国圍围園园圖图團团執执堅坚報报場场壟垄夠够奬奖婦妇學学實实寧宁審审寫写寶宝專专導导屆届屬属島岛師师幹干廢废廣广廳厅張张強强彆别彙汇復复徹彻愛爱態态應应戰战戶户採采換换擁拥擊击擔担擬拟敎教數数" +
  "斷断時时暫暂書书會会東东査查楊杨業业榮荣構构槍枪標标樣样機机檔档檢检檯台欄栏權权歸归殘残氣气沒没況况減减測测準准滙汇滿满漁渔潔洁濕湿濟济灣湾災灾無无煙烟營营爭争爲为狀状獄狱獎奖獨独獻献現现環环產产産产" +
  "當当療疗發发監监矯矫確确碼码礙碍礦矿稅税種种競竞範范築筑簽签籤签糧粮糾纠紀纪紅红納纳級级紛纷組组結结絡络給给統统經经綫线維维綱纲網网線线締缔縣县總总織织繪绘繫系繼继罰罚義义聞闻聲声職职脩修臺台興兴舉举" +
  "舊旧館馆華华葉叶藥药處处號号術术衛卫補补裝装製制複复見见觸触訂订計计討讨託托記记訟讼訪访設设許许訴诉註注証证評评詞词詢询試试認认語语說说説说課课調调請请論论諜谍證证識识議议護护譽誉讀读變变財财貢贡貨货" +
  "貫贯責责買买費费貿贸賃赁資资賠赔賢贤賣卖質质賬账購购賽赛贈赠車车軌轨軍军載载輛辆輯辑轉转農农連连週周進进遊游過过達达違违適适選选遺遗還还郵邮鄉乡鄰邻醫医針针銀银銜衔錄录錢钱録录錶表鐵铁長长門门開开間间" +
  "關关陸陆隊队際际險险雜杂電电靜静響响順顺須须預预頒颁領领頭头頻频題题額额願愿颱台養养餘余馬马駐驻騙骗驗验體体鬆松魚鱼點点黨党齣出";

const SIMPLIFIED = new Map(Array.from(PAIRS.matchAll(/(.)(.)/g), ([, from = "", to = ""]) => [from, to]));

/** A few characters that no traditional text of law does without: a search for all of them is ten times as slow. */
const HAS_TRADITIONAL = /[條項節編規]/;

const EACH = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** @returns the text in simplified characters as far as they are known here, of equal length. */
export function simplified(text: string): string {
  return text.replace(EACH, (character) => SIMPLIFIED.get(character) ?? character);
}

/** @returns the same for prose: left as it is unless it looks traditional, which costs next to nothing. */
export function simplifiedProse(text: string): string {
  return HAS_TRADITIONAL.test(text) ? simplified(text) : text;
}
