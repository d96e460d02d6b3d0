/** Facts of a draft: which of several sources is believed, and where each was read, so that a person can check it. */
import type { Regulation } from "../regulation/model.ts";
import { isSoonAfter } from "../regulation/source/file-name.ts";
import { inForceFrom, isCalendarDate, isoDate, lastDate } from "../text/dates.ts";
import { dateInName, titleInName } from "./file-name.ts";
import type { Fact, FactName, FactPlace, ImportWarning, SourceText } from "./source-text.ts";

type Read = Pick<
  Regulation,
  "title" | "issuers" | "documentNumber" | "issued" | "effective" | "status" | "history" | "carrier"
>;

const tight = (text: string) => text.replace(/\s/g, "");

const HEADER = /^\s*(?:发布机关|发文字号|当前状态|发布日期|实施日期)\s*[:：]/;

/** Where in the text a value stands: the first line that holds it. */
function placeIn(
  lines: readonly string[],
  holds: (line: string) => boolean,
  read: Read,
): Pick<Fact, "place" | "line"> {
  const at = lines.findIndex(holds);
  const line = lines[at];
  if (line === undefined) return { place: "text" };
  const isOf = (texts: readonly string[] | undefined) =>
    texts?.some((text) => tight(text).includes(tight(line)) || tight(line).includes(tight(text))) ?? false;
  const place: FactPlace = HEADER.test(line)
    ? "header"
    : isOf(read.history)
      ? "history"
      : isOf(read.carrier?.paragraphs) || isOf(read.carrier && [read.carrier.title])
        ? "notice"
        : "text";
  return { place, line: at + 1 };
}

/** The facts that the parser read, with their lines. Only the lines above the first clause are looked at, but for 施行. */
function factsOfText(read: Read, lines: readonly string[], front: number): Fact[] {
  const above = lines.slice(0, front);
  const holds = (value: string) => (line: string) => tight(line).includes(tight(value));
  const hasDate = (value: string) => (line: string) => lastDate(line) === value || isoDate(line) === value;
  // 题注 has the day of adoption in the same line.
  const isInForce = (value: string) => (line: string) => inForceFrom(line) === value || hasDate(value)(line);
  const fact = (
    name: FactName,
    value: string | undefined,
    where: readonly string[],
    test: (line: string) => boolean,
  ) => (value ? [{ name, value, ...placeIn(where, test, read) }] : []);
  const issuers = read.issuers.join("、");
  return [
    ...fact("title", read.title, above, holds(read.title)),
    ...fact("issuers", issuers, above, (line) => read.issuers.some((issuer) => holds(issuer)(line))),
    ...fact("documentNumber", read.documentNumber, above, holds(read.documentNumber ?? "")),
    ...fact("issued", read.issued, above, hasDate(read.issued ?? "")),
    ...fact("effective", read.effective, lines, isInForce(read.effective ?? "")),
    ...fact("status", read.status, above, holds(read.status ?? "")),
  ];
}

/**
 * Who issues a text is told by the text before the page: pages of one office reprint those of another. All else is
 * told first by what stands beside the text, then by the name of the file, and then by the text.
 */
const TEXT_FIRST: ReadonlySet<FactName> = new Set(["issuers"]);

interface Facts {
  facts: Fact[];
  warnings: ImportWarning[];
}

function collect(given: readonly Fact[], read: readonly Fact[]): Facts {
  const facts = new Map<FactName, Fact>();
  const warnings: ImportWarning[] = [];
  const [first, then] = [
    given.filter(({ name }) => !TEXT_FIRST.has(name)),
    given.filter(({ name }) => TEXT_FIRST.has(name)),
  ];
  for (const fact of [...first, ...read, ...then]) {
    const known = facts.get(fact.name);
    if (!known) facts.set(fact.name, fact);
    else if (known.name === "issued" && !isSoonAfter(known.value, fact.value))
      warnings.push({
        code: "dates-differ",
        ...(fact.line !== undefined && { line: fact.line }),
        detail: `${known.value} (${known.place}), ${fact.value} (${fact.place})`,
      });
  }
  return { facts: [...facts.values()], warnings };
}

/**
 * @param front the line of the first clause, counted from 0.
 * @returns each fact once, and where two sources disagree on the day of issue.
 */
export function factsOf(source: SourceText, regulation: Regulation, file: string, front: number): Facts {
  const isTold = (name: FactName) =>
    source.facts.some((fact) => fact.name === name && fact.place !== "page-meta");
  const title = titleInName(file, regulation.title);
  const named = isTold("issued") ? undefined : dateInName(file, title?.value ?? regulation.title);
  const given = [...source.facts, ...(title ? [title] : []), ...(named ? [named] : [])].filter(
    ({ name, value }) => !["issued", "effective", "expires"].includes(name) || isCalendarDate(value),
  );
  return collect(given, factsOfText(regulation, source.lines, front));
}

/** @returns the regulation with what the facts say; the rest of it stays. */
export function withFacts(regulation: Regulation, facts: readonly Fact[]): Regulation {
  const value = (name: FactName) => facts.find((fact) => fact.name === name)?.value;
  const issuers = value("issuers");
  const known: Partial<Regulation> = {};
  for (const name of ["documentNumber", "issued", "effective", "status"] as const) {
    const told = value(name);
    if (told !== undefined) known[name] = told;
  }
  return {
    ...regulation,
    ...known,
    title: value("title") ?? regulation.title,
    issuers: regulation.issuers.length > 0 || !issuers ? regulation.issuers : issuers.split(/[、,，;；\s]+/),
  };
}
