import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import CSL from "citeproc";
import { describe, expect, it } from "vitest";
import { cite } from "../../../utils/citation/cite.ts";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { bundled, implementing, joint, measures, statute, superseded, trial } from "./samples.ts";

/** The exports as real readers of the formats take them in: Citation.js for BibLaTeX and RIS, citeproc for CSL-JSON. */

const SAMPLES = { bundled, measures, superseded, statute, joint, trial, implementing };
const ONLINE = { url: "https://www.example.gov.cn/a_b%20c?d=1&e=2", accessed: "2026-11-23" };

const CLAUSE = [{ ordinal: 2 }];

function readBack(text: string): Record<string, unknown> {
  const [item, ...others] = new Cite(text).data;
  expect(others).toEqual([]);
  return item ?? {};
}

const cslDate = (date: string | undefined) =>
  date === undefined ? undefined : { "date-parts": [date.split("-").map(Number)] };

/** The names, whether the reader keeps them as literals or as family names. */
const namesOf = (author: unknown) =>
  (author as { literal?: string; family?: string }[] | undefined)?.map(
    ({ literal, family }) => literal ?? family,
  ) ?? [];

describe.each(Object.entries(SAMPLES))("%s", (_, regulation: Regulation) => {
  const { title, documentNumber, issuers, issued } = regulation;

  it("is read from BibLaTeX with the same fields", () => {
    const item = readBack(cite(regulation, CLAUSE, "biblatex", ONLINE).text);
    expect(item).toMatchObject({ type: "legislation", title, URL: ONLINE.url });
    expect(item.number).toBe(documentNumber);
    expect(item.issued).toEqual(cslDate(issued));
    expect(item.accessed).toEqual(cslDate(ONLINE.accessed));
    expect(namesOf(item.author)).toEqual(issuers);
  });

  it("is read from RIS with the same fields", () => {
    const { text } = cite(regulation, CLAUSE, "ris", ONLINE);
    const item = readBack(text);
    expect(item).toMatchObject({ type: "legislation", title, section: "2", URL: ONLINE.url });
    expect(item.number).toBe(documentNumber);
    expect(item.issued).toEqual(cslDate(issued));
  });

  it("names its issuers in RIS, for readers that take authors of statutes", () => {
    // This reader's statutes have no author; its generic records do.
    const generic = cite(regulation, CLAUSE, "ris").text.replace("TY  - STAT", "TY  - GEN");
    expect(namesOf(readBack(generic).author)).toEqual(issuers);
  });

  it("is set by citeproc from CSL-JSON, every field in its place", () => {
    const [item] = JSON.parse(cite(regulation, CLAUSE, "csl-json", ONLINE).text);
    const [year, month, day] = issued?.split("-") ?? [];
    const date = issued ? `${year}-${Number(month)}-${Number(day)}` : "";
    const number = documentNumber ? `: ${documentNumber}` : "";
    expect(bibliography(item)).toBe(
      `${issuers.join(", ")}. ${title}${number}: 2[A]. ${date}[2026-11-23]. ${ONLINE.url}.`,
    );
  });
});

/** A style in the manner of GB/T 7714, with what these records have. */
const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="zh-CN">
  <info><title>t</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <names variable="author" suffix=". "><name delimiter=", " delimiter-precedes-last="always"/></names>
      <group delimiter=": ">
        <text variable="title"/>
        <text variable="number"/>
        <text variable="section"/>
      </group>
      <text value="[A]. "/>
      <date variable="issued"><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/><date-part name="day" prefix="-"/></date>
      <date variable="accessed" prefix="[" suffix="]. "><date-part name="year"/><date-part name="month" form="numeric" prefix="-"/><date-part name="day" prefix="-"/></date>
      <text variable="URL"/>
    </layout>
  </bibliography>
</style>`;

const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN"><terms><term name="et-al">等</term><term name="and">和</term></terms></locale>`;

/** The bibliography's one entry as text. */
function bibliography(item: { id: string }): string {
  const engine = new CSL.Engine({ retrieveLocale: () => LOCALE, retrieveItem: () => item }, STYLE);
  engine.updateItems([item.id]);
  const [, [entry = ""]] = engine.makeBibliography() as [unknown, string[]];
  return entry
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#38;", "&")
    .trim();
}
