/** Where a regulation applies, by the name of the body that issues it: ISO 3166-2:CN. */

/** 直辖市, 省, 自治区 and 特别行政区 by how the names of their bodies begin. */
const CODES =
  "北京BJ 天津TJ 河北HE 山西SX 内蒙古NM 辽宁LN 吉林JL 黑龙江HL 上海SH 江苏JS 浙江ZJ 安徽AH 福建FJ 江西JX 山东SD 河南HA 湖北HB 湖南HN " +
  "广东GD 广西GX 海南HI 重庆CQ 四川SC 贵州GZ 云南YN 西藏XZ 陕西SN 甘肃GS 青海QH 宁夏NX 新疆XJ 台湾TW 香港HK 澳门MO";

const PROVINCES = CODES.split(" ").map((entry) => ({
  name: entry.slice(0, -2),
  code: `CN-${entry.slice(-2)}`,
}));

/** 海南藏族自治州 is in 青海, 河北区 in 天津. */
const ELSEWHERE = /^(?:藏族|蒙古族|[区县镇])/;

const NATIONAL = /^(国务院|全国|中华人民共和国|中国共产党中央|中共中央|最高人民|国家|中央)/;

/**
 * @returns CN-SH for 上海市虹口区人民政府 and 国家税务总局上海市税务局, CN for a national body, undefined where the name
 *   does not say.
 */
export function jurisdiction(issuer: string | undefined): string | undefined {
  if (issuer === undefined) return undefined;
  const isNational = NATIONAL.test(issuer);
  const province = PROVINCES.find(({ name }) => {
    const at = issuer.indexOf(name);
    return (isNational ? at >= 0 : at === 0) && !ELSEWHERE.test(issuer.slice(at + name.length));
  });
  return province?.code ?? (isNational ? "CN" : undefined);
}
