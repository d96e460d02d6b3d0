/** A national library for the benchmark: as many regulations as asked for, put together of the sentences of real texts. */

import type { SourcedRegulation } from "../../utils/regulation/entry.ts";
import type { Clause, Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { readLibrary } from "../commands/search-texts.ts";

/** Of the 3,327 regulations of the national collection that was measured: 143,336 clauses. */
const CLAUSES_EACH = 43;

/** Random numbers that are the same each time. @returns integers from 0 to below `limit`. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const KINDS = ["条例", "管理办法", "规定", "实施细则", "工作规则"];
const SUBJECTS = [
  "桥梁",
  "公园",
  "档案",
  "供水",
  "供热",
  "道路",
  "市场",
  "学校",
  "医院",
  "消防",
  "住房",
  "种子",
];
const PLACES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

/** A title of its own for each: 甲乙省供水管理办法. */
function titleOf(at: number): string {
  const part = (words: readonly string[] | string, by: number) => words[Math.floor(at / by) % words.length];
  return `${part(PLACES, 60)}${part(PLACES, 1320)}省${part(SUBJECTS, 5)}${part(KINDS, 1)}`;
}

/**
 * @param laws a folder with real texts, whose words then vary as they do in law; without it those of the bundled text are mixed.
 * @param count how many clauses, about.
 */
export function manyRegulations(laws: string | undefined, count: number): SourcedRegulation[] {
  const clauses = readLibrary(laws).flatMap(clausesOf);
  const random = randomFrom(18);
  const pick = (): Clause => clauses[random(clauses.length)] as Clause;
  /** Half of one real clause and half of another, so that no two are the same. */
  const clauseAt = (at: number): Clause => {
    const [one, other] = [pick(), pick()];
    return {
      ...one,
      ordinal: at + 1,
      label: `第${at + 1}条`,
      paragraphs: [...one.paragraphs.slice(0, 2), ...other.paragraphs.slice(0, 1)],
    };
  };
  return Array.from({ length: Math.ceil(count / CLAUSES_EACH) }, (_, at) => {
    const units = Array.from({ length: CLAUSES_EACH }, (_, place) => clauseAt(place));
    const regulation: Regulation = {
      id: `r${at}`,
      title: titleOf(at),
      issuers: ["某某市人民政府"],
      issued: "2020-01-02",
      incomplete: false,
      laterEditions: [],
      preamble: [],
      units: [1, 2, 3].map((ordinal) => ({
        kind: "chapter",
        ordinal,
        heading: "总则",
        units: units.slice((ordinal - 1) * 15, ordinal * 15),
      })),
    };
    return { regulation };
  });
}
