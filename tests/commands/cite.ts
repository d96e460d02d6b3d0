/**
 * npm run -s cite -- "《上海市虹口区人民政府工作规则》第十八条" --style official
 *
 * Prints what copying that clause in that style puts on the clipboard, and nothing else. What cannot be cited for
 * certain is refused, with the reason on stderr.
 */
import { parseArgs } from "node:util";
import { CITATION_STYLES, cite } from "../../utils/citation/cite.ts";
import { type CitedUnit, findUnits } from "../../utils/citation/found.ts";
import type { CitationOptions } from "../../utils/citation/style.ts";
import { citeWithTemplate } from "../../utils/citation/template.ts";
import { unitsLabel } from "../../utils/citation/units.ts";
import { parseBlock } from "../../utils/reference/block/parse.ts";
import type { Resolution } from "../../utils/reference/model.ts";
import { documentNames, resolvePage } from "../../utils/reference/page/resolve.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import type { Target } from "../../utils/regulation/outline.ts";
import { runCommand, UsageError } from "../support/command-line.ts";
import { PageLibrary } from "../support/page-library.ts";
import { readLibrary } from "./search-texts.ts";

const USAGE = `npm run -s cite -- REFERENCE [options]
  REFERENCE            e.g. 《上海市虹口区人民政府工作规则》第八条第二款
  --style NAME         ${CITATION_STYLES.join(" ")} (default: official)
  --template TEXT      a style of your own: 《{title}》（{number}）{clause}
  --laws DIR           also cite from the .md and .txt texts in this folder and those below it
  --url URL            where the text was found
  --accessed DATE      when, as YYYY-MM-DD
  --punctuation SET    verbatim (default) or full-width, for quoted text
  --list               print the names of the styles`;

function openLibrary(laws: string | undefined): PageLibrary {
  const regulations = readLibrary(laws);
  return new PageLibrary(regulations);
}

function containerOf({ part, subpart, chapter, section }: Target): CitedUnit {
  const levels = Object.entries({ part, subpart, chapter, section }).filter(([, ordinal]) => ordinal);
  return Object.fromEntries(levels);
}

const nameOf = ({ title, documentNumber, issued }: Regulation) =>
  `《${title}》${documentNumber ?? issued ?? ""}`;

/** Why a reference is not cited. */
function refusal(
  text: string,
  { certainty, candidates = [], reason }: Resolution,
  library: PageLibrary,
): string {
  if (certainty === "ambiguous") {
    const names = candidates.map(({ regulation: id, title }) => {
      const regulation = id === null ? undefined : library.regulation(id);
      return regulation ? nameOf(regulation) : `《${title}》 (not in the library)`;
    });
    if (names.length === 0) return `${text}: nothing in the library has it; give the title of its document`;
    if (reason !== "edition")
      return `${text} does not say which document it is in; it may be in ${names.join(", ")}`;
    return `${text} may be any of these; give its document number or year: ${names.join(", ")}`;
  }
  if (certainty === "missing") {
    const what = { document: "document", edition: "edition", beyond: "clause", unit: "unit" }[
      reason ?? "unit"
    ];
    const remedy = reason === "document" ? "; --laws DIR cites from a folder of texts" : "";
    return `${text}: the library does not have this ${what}${remedy}`;
  }
  return `${text} does not say which document it is in`;
}

/** The regulation and units that a text names, if it names them for certain. */
function readReference(text: string, library: PageLibrary): { regulation: Regulation; units: CitedUnit[] } {
  const blocks = [parseBlock(text)];
  const known = library.lookUp(documentNames(blocks, {}));
  const [reference, second] = resolvePage(blocks, {}, known, null).blocks.flat();
  if (!reference)
    throw new UsageError(`“${text}” names no clause of a document; write 《TITLE》第八条第二款`);
  if (second) throw new UsageError(`${text} is more than one reference: ${reference.text} | ${second.text}`);
  const { resolution } = reference;
  const { certainty, addresses, containers = [] } = resolution;
  const regulation = library.regulation(resolution.regulation ?? "");
  if (!regulation || (certainty !== "explicit" && certainty !== "inferred")) {
    throw new UsageError(refusal(reference.text, resolution, library));
  }
  if (resolution.reason) {
    throw new UsageError(
      `${reference.text}: the library has only ${unitsLabel(regulation, findUnits(regulation, addresses))}`,
    );
  }
  return { regulation, units: addresses.length > 0 ? addresses : containers.map(containerOf) };
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) === true;

function readOptions(values: { url?: string; accessed?: string; punctuation?: string }): CitationOptions {
  const { url, accessed, punctuation = "verbatim" } = values;
  if (accessed !== undefined && !isDate(accessed)) {
    throw new UsageError(`--accessed ${accessed} is no date like 2026-11-23`);
  }
  if (punctuation !== "verbatim" && punctuation !== "full-width") {
    throw new UsageError(`--punctuation is verbatim or full-width, not ${punctuation}`);
  }
  return { punctuation, ...(url !== undefined && { url }), ...(accessed !== undefined && { accessed }) };
}

/** What copying puts on the clipboard, or the names of the styles. */
function asked(): string {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      style: text,
      template: text,
      laws: text,
      url: text,
      accessed: text,
      punctuation: text,
      list: { type: "boolean" },
    },
  });
  if (values.list) return CITATION_STYLES.join("\n");
  const [reference, extra] = positionals;
  if (reference === undefined || extra !== undefined) throw new UsageError(USAGE);
  const style = CITATION_STYLES.find((name) => name === (values.style ?? "official"));
  if (!style) throw new UsageError(`No style ${values.style}. Styles: ${CITATION_STYLES.join(" ")}`);
  const options = readOptions(values);
  const { regulation, units } = readReference(reference, openLibrary(values.laws));
  if (values.template !== undefined)
    return citeWithTemplate(regulation, units, values.template, options).text;
  const citation = cite(regulation, units, style, options);
  return style === "html" ? (citation.html ?? citation.text) : citation.text;
}

await runCommand(USAGE, () => {
  // To a person with a line end, to a pipe exactly as it is copied.
  process.stdout.write(asked() + (process.stdout.isTTY ? "\n" : ""));
});
