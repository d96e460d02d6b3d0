/** Crimes by their names, which most clauses do not say: 污染环境罪, 寻衅滋事罪. */
import { bySomeWords, type Scope } from "./by-words.ts";
import type { Candidate } from "./candidates.ts";
import { TEXT } from "./ranking.ts";
import { phraseTerms } from "./terms.ts";

/** 犯罪, 无罪 and 数罪 are none. */
const CRIME = /^[\u4e00-\u9fff]{2,16}(?<![犯有无数认定判治论])罪$/;
/** What clauses set that make something a crime: one of these. */
const PENALTIES = ["有期徒刑", "拘役"];

/** @returns where the query is the name of a crime: the clauses that punish, those first that say the most of it. */
export function byCrime(scope: Scope, words: readonly string[]): Candidate[] {
  const [word = "", second] = words;
  if (second !== undefined || !CRIME.test(word)) return [];
  const punishing = PENALTIES.flatMap((penalty) => [...scope.ranking.withAll(phraseTerms(penalty), [TEXT])]);
  const known = new Set(punishing);
  const allows = (clause: number) => known.has(clause) && (scope.allows?.(clause) ?? true);
  return bySomeWords({ ...scope, allows }, word);
}
