import { expect, it } from "vitest";
import { jurisdiction } from "../../../utils/citation/jurisdiction.ts";

it.each([
  ["上海市虹口区人民政府", "CN-SH"],
  ["内蒙古自治区人民政府", "CN-NM"],
  ["香港特别行政区立法会", "CN-HK"],
  ["国务院", "CN"],
  ["全国人民代表大会常务委员会", "CN"],
  ["国家税务总局", "CN"],
  ["国家税务总局上海市税务局", "CN-SH"],
  ["海南藏族自治州人民政府", undefined],
  ["河南蒙古族自治县人民政府", undefined],
  ["天津市河北区人民政府", "CN-TJ"],
  ["河北区人民政府", undefined],
  ["平湖市人民政府", undefined],
  [undefined, undefined],
])("%s is of %s", (issuer, code) => {
  expect(jurisdiction(issuer)).toBe(code);
});
