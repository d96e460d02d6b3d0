/**
 * npm run -s eval:pages -- [PAGES [LAWS]]
 *
 * Real pages: what the engine says now of the mentions that a person judged, whether a bare 第十八条 put into a page
 * leads to the default regulation, and how many marks a page has; then how many marks show a text with the bundled library
 * and with the laws, and of which documents. Ends with 1 where too few pages offer that clause, or a judged mention gets
 * another document.
 */
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import type { ResolvedReference } from "../../utils/reference/model.ts";
import { bundledLibrary, type Page, type ReadPage, readPage } from "../commands/references-page.ts";
import { readObjects, runCommand, UsageError } from "../support/command-line.ts";
import type { PageLibrary } from "../support/page-library.ts";
import { table } from "../support/table.ts";
import { type Judged, placeMentions, RunningText } from "./pages/mentions.ts";
import { haveTitles, type Offer, offerOn, SENTENCES } from "./pages/offered.ts";
import { reachOf, shownFor } from "./pages/reach.ts";
import { type Change, type Compared, compare } from "./pages/verdicts.ts";
import { pagesOf } from "./rules/corpus.ts";
import { lawLibrary } from "./rules/library.ts";

const USAGE = `npm run -s eval:pages -- [PAGES [LAWS]]
  PAGES   a folder with .html pages and mentions.jsonl (default: ../shared/pages)
  LAWS    a folder with folders of texts, or none (default: ../shared/laws)`;

/** Of the pages without a clause 18 of their own, how many must offer that of the default regulation. */
const OFFERED = 0.95;

const MENTION: Judged = { page: "….html", start: 0, end: 0, mention: "…", verdict: "right" };
const CHANGES: readonly Change[] = ["same", "better", "changed", "worse"];
const CERTAINTIES = ["explicit", "inferred", "default", "missing", "ambiguous"];

type Named<Value> = [name: string, value: Value];

interface Outcome extends Compared {
  judged: Judged;
}

/** @returns the judged mentions of a page, each with what the engine reads there; those whose words it no longer has are left out. */
function mentionsOn(
  { lines, reading }: ReadPage,
  mentions: readonly Judged[],
): { judged: Judged; on: ResolvedReference[] }[] {
  const running = new RunningText(lines);
  const references = reading.blocks.flatMap((block, line) =>
    block.map((reference): [number, number, ResolvedReference] => [
      running.at(line, reference.start),
      running.at(line, reference.end),
      reference,
    ]),
  );
  const places = placeMentions(running.text, mentions);
  return mentions.flatMap((judged, number) => {
    const start = places[number];
    if (start === undefined) return [];
    const end = start + judged.mention.length;
    const on = references
      .filter(([from, to]) => from < end && start < to)
      .map(([, , reference]) => reference);
    return [{ judged, on }];
  });
}

const outcomesOn = (page: ReadPage, mentions: readonly Judged[]): Outcome[] =>
  mentionsOn(page, mentions).map(({ judged, on }) => ({ judged, ...compare(judged, on) }));

function printMentions(read: readonly Named<ReadPage>[], mentions: readonly Judged[]): void {
  const outcomes = read.flatMap(([name, page]) =>
    outcomesOn(
      page,
      mentions.filter((mention) => mention.page === name),
    ),
  );
  const verdicts = [...new Set(mentions.map(({ verdict }) => verdict))];
  const rows = verdicts.map((verdict) => {
    const judged = mentions.filter((mention) => mention.verdict === verdict).length;
    const found = outcomes.filter((outcome) => outcome.judged.verdict === verdict);
    const counts = CHANGES.map((change) => found.filter((outcome) => outcome.change === change).length);
    return [verdict, judged, ...counts, judged - found.length].map(String);
  });
  console.log(`Judged mentions\n${table(["verdict", "judged", ...CHANGES, "not found"], rows)}`);
  for (const change of CHANGES.slice(1)) {
    const listed = outcomes.filter((outcome) => outcome.change === change);
    if (listed.length > 0) console.log(`\n${change}\n${outcomeTable(listed)}`);
  }
}

const outcomeTable = (outcomes: readonly Outcome[]): string =>
  table(
    ["page", "at", "mention", "verdict", "shown then", "shown now"],
    outcomes.map(({ judged: { page, start, mention, verdict, shown }, now }) => [
      ...[page, `${start}`, mention, verdict],
      shown ? `${shown.certainty} ${shown.document ?? "–"} ${JSON.stringify(shown.addresses)}` : "nothing",
      now,
    ]),
  );

/** @returns whether enough pages offer the clause, or the engine gives no candidates with titles yet. */
function printOffers(pages: readonly Named<Page>[], library: PageLibrary): boolean {
  return SENTENCES.map((sentence) => {
    const offers = pages.map(([name, page]): Named<Offer> => [name, offerOn(page, sentence, library)]);
    const ofKind = (kind: Offer["kind"]) => offers.filter(([, offer]) => offer.kind === kind);
    const offered = ofKind("offered").length;
    const counted = offered + ofKind("not offered").length;
    const percent = counted === 0 ? 100 : (offered / counted) * 100;
    console.log(
      `\n${sentence} as a paragraph in the middle: the default regulation's clause is offered on ${offered} of ${counted} pages, ` +
        `${percent.toFixed(1)} % (not counted: ${ofKind("own").length} with such a clause, ${ofKind("contract").length} contracts)`,
    );
    const rows = ofKind("not offered").map(([name, { resolution }]) => [
      ...[name, resolution?.certainty ?? "not read", resolution?.rule ?? ""],
    ]);
    if (rows.length > 0) console.log(table(["page", "certainty", "rule"], rows));
    const isBinding = offers.some(([, { resolution }]) => resolution && haveTitles(resolution));
    return percent >= OFFERED * 100 || !isBinding;
  }).every(Boolean);
}

function printMarks(read: readonly Named<ReadPage>[]): void {
  const counts = read.map(([name, { reading }]) => {
    const marks = reading.blocks.flat().map(({ resolution }) => resolution.certainty);
    const byCertainty = CERTAINTIES.map((certainty) => marks.filter((mark) => mark === certainty).length);
    return { name, byCertainty };
  });
  const sums = CERTAINTIES.map((_, at) =>
    counts.reduce((sum, count) => sum + (count.byCertainty[at] ?? 0), 0),
  );
  const rows = [...counts, { name: "all", byCertainty: sums }].map(({ name, byCertainty }) =>
    [name, byCertainty.reduce((a, b) => a + b, 0), ...byCertainty].map(String),
  );
  console.log(`\nMarks\n${table(["page", "marks", ...CERTAINTIES], rows)}`);
}

/** @returns whether each judged mention for which the laws show a text is of the document that it names. */
function printReach(
  pages: readonly Named<Page>[],
  bundled: readonly Named<ReadPage>[],
  laws: PageLibrary,
  mentions: readonly Judged[],
): boolean {
  const read = pages.map(([name, page]): Named<ReadPage> => [name, readPage(page, laws)]);
  const rows = [
    { library: "bundled", reach: reachOf(bundled.map(([, page]) => page)) },
    { library: `${laws.summaries.length} regulations`, reach: reachOf(read.map(([, page]) => page)) },
  ].map(({ library, reach: { marks, texts, choices } }) => [
    library,
    `${marks}`,
    `${texts}`,
    `${((texts / marks) * 100).toFixed(1)} %`,
    `${choices}`,
  ]);
  console.log(`\nReach\n${table(["library", "marks", "with a text", "share", "with a choice"], rows)}`);
  const shown = read.flatMap(([name, page]) =>
    mentionsOn(
      page,
      mentions.filter((mention) => mention.page === name),
    ).flatMap(({ judged, on }) => shownFor(judged, on, laws) ?? []),
  );
  const wrong = shown.filter(({ isRight }) => !isRight);
  console.log(
    `\n${shown.length} judged mentions show a text of the library; of another document: ${wrong.length}.`,
  );
  const listed = wrong.map(({ judged: { page, start, mention, verdict, shown: was }, title }) => [
    ...[page, `${start}`, mention, verdict],
    was?.document ?? "–",
    title,
  ]);
  if (listed.length > 0)
    console.log(table(["page", "at", "mention", "verdict", "judged document", "shown"], listed));
  return wrong.length === 0;
}

await runCommand(USAGE, () => {
  const [folder = "../shared/pages", laws = "../shared/laws", ...others] = process.argv.slice(2);
  if (others.length > 0) throw new UsageError(USAGE);
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.\n${USAGE}`);
  const library = bundledLibrary();
  const pages = pagesOf(folder).map(({ name, page }): Named<Page> => [basename(name), page]);
  const read = pages.map(([name, page]): Named<ReadPage> => [name, readPage(page, library)]);
  const mentions = readObjects(join(folder, "mentions.jsonl"), MENTION);
  printMentions(read, mentions);
  const isEnough = printOffers(pages, library);
  printMarks(read);
  const isRight = !existsSync(laws) || printReach(pages, read, lawLibrary([laws]), mentions);
  if (!isEnough || !isRight) process.exitCode = 1;
});
