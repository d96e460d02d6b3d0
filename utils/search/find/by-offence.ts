/**
 * Crimes by their names, which most clauses do not say (污染环境罪, 寻衅滋事罪), and what is asked to be punished in
 * everyday words: 醉驾怎么判, 嫖娼罚多少.
 */

import { phraseTerms } from "../index/terms.ts";
import { TEXT } from "../rank/ranking.ts";
import { bySomeWords, type Scope } from "./by-words.ts";
import type { Candidate } from "./candidates.ts";

/** 犯罪, 无罪 and 数罪 are none. */
const CRIME = /^[\u4e00-\u9fff]{2,16}(?<![犯有无数认定判治论])罪$/;
/** What clauses set that make something a crime: one of these. */
const SENTENCES = ["有期徒刑", "拘役"];
/** What says more or less of a sentence than the clause on the crime itself: 自首怎么判. */
const MITIGATING = ["减轻处罚"];
/** What clauses set against less than crimes. */
const FINES = ["罚款", "拘留"];

/** General provisions name crimes to say what is so of all of them, and punish none: 对累犯以及故意杀人…. */
const GENERAL = "总则";

const HOW = "(?:一般|通常)?(?:会|要|该|能|可能|应当?|应该)?被?";
const SENTENCED = new RegExp(
  `^(.{2,}?)${HOW}(?:(?:怎么|怎样|如何)(?:判[刑罚决处]?|量刑|定罪)|判[处刑]?(?:几|多少)年|判[刑]?多久|判什么刑|判刑吗|坐(?:几|多少)年牢|坐牢吗|量刑(?:标准)?)[吗呢]?$`,
);
const FINED = new RegExp(
  `^(.{2,}?)${HOW}(?:(?:怎么|怎样|如何)(?:处罚|罚款?)|处?罚款?(?:多少钱?|几百|标准))[吗呢]?$`,
);

/** So many clauses on what is asked about are looked through for those that punish it. */
const LEADING = 10;

/** What a query asks to be punished, and what a clause must set to answer it. */
interface Punishing {
  offence: string;
  penalties: readonly string[];
}

function questionIn(text: string): Punishing | null {
  const sentenced = SENTENCED.exec(text)?.[1];
  if (sentenced !== undefined) return { offence: sentenced, penalties: [...SENTENCES, ...MITIGATING] };
  const fined = FINED.exec(text)?.[1];
  return fined === undefined ? null : { offence: fined, penalties: FINES };
}

const holdingOne = (scope: Scope, penalties: readonly string[]): ReadonlySet<number> =>
  new Set(penalties.flatMap((penalty) => [...scope.ranking.withAll(phraseTerms(penalty), [TEXT])]));

/** The clauses that punish what is called so, those first that say the most of it. */
function byName(scope: Scope, crime: string): Candidate[] {
  const punishing = holdingOne(scope, SENTENCES);
  const allows = (clause: number) =>
    punishing.has(clause) && !scope.headingsOf(clause).includes(GENERAL) && (scope.allows?.(clause) ?? true);
  // 罪 itself stands in 犯前款罪, of whatever crime; what stands for 失火罪 stands for the whole name.
  const addRelated: Scope["addRelated"] = (_, weights) => scope.addRelated(crime, weights);
  return bySomeWords({ ...scope, allows, addRelated }, crime.slice(0, -1));
}

/**
 * @returns where the query is the name of a crime, or asks what something is punished with: the clauses that punish it
 *   first, those of them first that say the most of it.
 */
export function byOffence(scope: Scope, words: readonly string[]): Candidate[] {
  const text = words.join("");
  const asked = questionIn(text);
  const offence = asked?.offence ?? text;
  if (CRIME.test(offence) && (asked || words.length === 1)) return byName(scope, offence);
  if (!asked) return [];
  // Without the question: 怎么判 says of no clause more than of another, and 有期徒刑 most of those on sentences.
  const addRelated: Scope["addRelated"] = (_, weights) => scope.addRelated(`${offence}罪`, weights);
  const about = bySomeWords({ ...scope, addRelated }, offence);
  const punishing = holdingOne(scope, asked.penalties);
  const first = about.slice(0, LEADING).filter(({ clause }) => punishing.has(clause));
  return [...new Set([...first, ...about])];
}
