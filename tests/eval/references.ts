/**
 * The engine against labelled sentences: `npm run -s eval:references -- GOLD.jsonl`.
 * Spans exact and overlapping, targets and documents of the spans found exactly, by kind; then one JSON line.
 */
import { readLine } from "../commands/references-json.ts";
import { bundledLibrary } from "../commands/references-page.ts";
import { readObjects, runCommand, UsageError } from "../support/command-line.ts";
import { table } from "../support/table.ts";

interface Span {
  start: number;
  end: number;
}

interface Mention extends Span {
  text: string;
  kind: string;
  document: string | null;
  targets: object[];
}

interface Sentence {
  id: string;
  text: string;
  mentions: Mention[];
  ignore: Span[];
}

/** What was found of one kind. */
interface Tally {
  labelled: number;
  found: number;
  exact: number;
  overlapping: number;
  foundOverlapping: number;
  targets: number;
  documents: number;
}

const EMPTY: Tally = {
  labelled: 0,
  found: 0,
  exact: 0,
  overlapping: 0,
  foundOverlapping: 0,
  targets: 0,
  documents: 0,
};

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Targets as text, whatever the order of their keys. */
function written(targets: readonly object[]): string {
  return JSON.stringify(targets.map((target) => Object.entries(target).sort()));
}

class Score {
  readonly tallies = new Map<string, Tally>();
  readonly misses: string[] = [];
  falseOnLookAlikes = 0;

  #count(kind: string, counts: Partial<Tally>): void {
    for (const name of [kind, "all"]) {
      const tally = this.tallies.get(name) ?? { ...EMPTY };
      for (const [key, count] of Object.entries(counts)) tally[key as keyof Tally] += count;
      this.tallies.set(name, tally);
    }
  }

  add(sentence: Sentence, references: readonly Mention[]): void {
    const { id, mentions, ignore } = sentence;
    const counted = references.filter((reference) => !ignore.some((span) => overlap(span, reference)));
    for (const mention of mentions) this.#addMention(id, mention, counted);
    for (const reference of counted) {
      const match = mentions.find((mention) => overlap(mention, reference));
      this.#count(match?.kind ?? reference.kind, { found: 1, foundOverlapping: match ? 1 : 0 });
      if (!match) this.misses.push(`${id}  false  ${reference.text}`);
    }
    if (mentions.length === 0) this.falseOnLookAlikes += counted.length;
  }

  #addMention(id: string, mention: Mention, references: readonly Mention[]): void {
    const exact = references.find((reference) => same(reference, mention));
    const isFound = references.some((reference) => overlap(reference, mention));
    const targets = exact !== undefined && written(exact.targets) === written(mention.targets);
    const documents = exact !== undefined && exact.document === mention.document;
    this.#count(mention.kind, {
      labelled: 1,
      exact: exact ? 1 : 0,
      overlapping: isFound ? 1 : 0,
      targets: targets ? 1 : 0,
      documents: documents ? 1 : 0,
    });
    if (!exact) this.misses.push(`${id}  ${isFound ? "span" : "missed"}  ${mention.text}`);
    else if (!targets) this.misses.push(`${id}  targets  ${mention.text}  ${JSON.stringify(exact.targets)}`);
    else if (!documents)
      this.misses.push(`${id}  document  ${mention.text}  ${exact.document}, not ${mention.document}`);
  }
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The figures of one tally, from 0 to 1. */
function figures(tally: Tally) {
  return {
    labelled: tally.labelled,
    exactPrecision: ratio(tally.exact, tally.found),
    exactRecall: ratio(tally.exact, tally.labelled),
    overlapPrecision: ratio(tally.foundOverlapping, tally.found),
    overlapRecall: ratio(tally.overlapping, tally.labelled),
    targetAccuracy: ratio(tally.targets, tally.exact),
    documentAccuracy: ratio(tally.documents, tally.exact),
  };
}

const USAGE = "npm run -s eval:references -- GOLD.jsonl     labelled sentences, a JSON object a line";

const SENTENCE: Sentence = { id: "…", text: "…", mentions: [], ignore: [] };

function run(): void {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new UsageError(USAGE);
  const library = bundledLibrary();
  const score = new Score();
  for (const sentence of readObjects(path, SENTENCE)) {
    const { references } = readLine({ id: sentence.id, text: sentence.text }, library) as {
      references: Mention[];
    };
    score.add(sentence, references);
  }
  const kinds = [...score.tallies.keys()].sort((a, b) => Number(a === "all") - Number(b === "all"));
  const results = kinds.map((kind) => [kind, figures(score.tallies.get(kind) ?? EMPTY)] as const);
  const header = ["kind", "labelled", "exact P", "exact R", "overlap P", "overlap R", "targets", "document"];
  const rows = results.map(([kind, { labelled, ...rates }]) => [
    kind,
    `${labelled}`,
    ...Object.values(rates).map((rate) => rate.toFixed(4)),
  ]);
  if (score.misses.length > 0) console.log(`${score.misses.join("\n")}\n`);
  console.log(table(header, rows));
  console.log(JSON.stringify({ falseOnLookAlikes: score.falseOnLookAlikes, ...Object.fromEntries(results) }));
}

await runCommand(USAGE, run);
