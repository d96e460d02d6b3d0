/** What commands read: the bundled regulations, folders of regulation texts, or a collection prepared elsewhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileRegulations } from "../../utils/library/build.ts";
import type { Clause, Container, Regulation, Unit } from "../../utils/regulation/model.ts";
import { parseText } from "../../utils/regulation/source/parse.ts";
import { RegulationSourceError } from "../../utils/regulation/source/source-error.ts";
import { parseNumeral } from "../../utils/text/numerals.ts";
import { parseObject, readGiven, readObjects, textsIn, UsageError } from "../support/command-line.ts";

/** A question, and the places of the clauses that answer it among all clauses. */
export interface Question {
  text: string;
  answers: number[];
}

export interface Texts {
  regulations: Regulation[];
  questions: Question[];
}

/** The texts of a folder and of those below it; a file without clauses (README.md) is no regulation. */
export function readLaws(dir: string): Regulation[] {
  const regulations = textsIn(dir).flatMap((name) => {
    const file = join(dir, name);
    try {
      return parseText(readFileSync(file, "utf8"), { id: name.replace(/\.\w+$/, ""), file }).regulation;
    } catch (error) {
      if (error instanceof RegulationSourceError) return [];
      throw error;
    }
  });
  if (regulations.length > 0) return regulations;
  throw new UsageError(`No text in ${dir} is a regulation: \`npm run -s statutes -- ${dir}\` says why.`);
}

/** The bundled regulations, and those of the folder. */
export const readLibrary = (laws: string | undefined): Regulation[] => [
  ...compileRegulations(),
  ...(laws === undefined ? [] : readLaws(laws)),
];

interface LabelledQuestion {
  query: string;
  relevant: { title: string; clause: number; suffix?: number }[];
}

const QUESTION: LabelledQuestion = { query: "…", relevant: [{ title: "…", clause: 18 }] };

function* numbered(regulations: readonly Regulation[]): Generator<[key: string, number: number]> {
  const clausesIn = (units: readonly Unit[]): Clause[] =>
    units.flatMap((unit) => (unit.kind === "clause" ? [unit] : clausesIn(unit.units)));
  let number = 0;
  for (const { title, units } of regulations) {
    for (const { ordinal, suffix = 0 } of clausesIn(units)) yield [`${title}/${ordinal}-${suffix}`, number++];
  }
}

/**
 * @param file lines of {query, relevant: [{title, clause, suffix?}]}.
 * @throws UsageError where an answer is not among the regulations.
 */
export function readQuestions(file: string, regulations: readonly Regulation[]): Question[] {
  const numbers = new Map(numbered(regulations));
  return readObjects(file, QUESTION).map(({ query, relevant }) => {
    const answers = relevant.map(({ title, clause, suffix = 0 }) => {
      const number = numbers.get(`${title}/${clause}-${suffix}`);
      if (number === undefined) throw new UsageError(`Not among the regulations: 《${title}》 ${clause}`);
      return number;
    });
    return { text: query, answers };
  });
}

interface Corpus {
  docs: { id: unknown; name?: string; law?: string; no?: unknown; head?: unknown; content: string }[];
  queries?: { qid: unknown; q: string; gold: unknown[] }[];
}

const COLLECTION: Corpus = { docs: [{ id: 1, law: "…", no: 18, content: "…" }] };

/** 56, "五十六", "第五十六条之一"; where it says no number, its place in the regulation. */
function ordinalOf(no: unknown, place: number): { ordinal: number; suffix?: number } {
  const [, ordinal = "", suffix = ""] = /^第?([^条之]+)(?:条(?:之(.+))?)?$/.exec(String(no).trim()) ?? [];
  const after = parseNumeral(suffix);
  return { ordinal: parseNumeral(ordinal) ?? place, ...(after && { suffix: after }) };
}

function toClause({ no, content }: Corpus["docs"][number], place: number): Clause {
  const lines = content.split("\n").filter((line) => line.trim() !== "");
  return {
    kind: "clause",
    ...ordinalOf(no, place),
    label: String(no ?? place),
    paragraphs: (lines.length > 0 ? lines : [""]).map((text) => ({ text, items: [] })),
  };
}

/** The clauses of one regulation, under the headings that they come with. */
function toRegulation(title: string, docs: Corpus["docs"]): Regulation {
  const units: Container[] = [];
  for (const [at, doc] of docs.entries()) {
    const heading = [doc.head ?? ""].flat().join(" ");
    const last = units.at(-1);
    const clause = toClause(doc, at + 1);
    if (last?.heading === heading) last.units.push(clause);
    else units.push({ kind: "chapter", ordinal: units.length + 1, heading, units: [clause] });
  }
  return { id: title, title, issuers: [], incomplete: false, laterEditions: [], preamble: [], units };
}

/** @param file a collection {docs: [{id, name, law, no, head, content}], queries: [{qid, q, gold: [id]}]}. */
export function readCorpus(file: string): Texts {
  const source = readGiven(file, "Give a collection as JSON.").toString("utf8");
  const { docs, queries = [] } = parseObject<Corpus>(source, file, COLLECTION);
  const byLaw = new Map<string, Corpus["docs"]>();
  for (const doc of docs) {
    const law = doc.law ?? doc.name ?? "";
    const known = byLaw.get(law);
    if (known) known.push(doc);
    else byLaw.set(law, [doc]);
  }
  const ordered = [...byLaw.values()].flat();
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]));
  const answers = (gold: readonly unknown[]) => gold.flatMap((id) => numbers.get(id) ?? []);
  return {
    regulations: [...byLaw].map(([title, some]) => toRegulation(title, some)),
    questions: queries.map(({ q, gold }) => ({ text: q, answers: answers(gold) })),
  };
}
