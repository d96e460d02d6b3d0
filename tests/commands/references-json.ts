/** One page a line in, one a line out: the JSON of `references --jsonl`. */
import type { Candidate, DocumentName, ResolvedReference } from "../../utils/reference/model.ts";
import type { UnitAddress } from "../../utils/regulation/model.ts";
import type { Target } from "../../utils/regulation/outline.ts";
import { parseObject } from "../support/command-line.ts";
import type { PageLibrary } from "../support/page-library.ts";
import { readPage } from "./references-page.ts";

export interface PageLine {
  id: unknown;
  text: string;
  title?: string;
  url?: string;
  date?: string;
  /** False for no library at all. */
  library?: boolean;
}

type JsonTarget = Record<string, string | number>;

/** Clauses are called `article` in the labelled data. */
export function targetToJson({ clause, suffix, relative, through: _, ...others }: Target): JsonTarget {
  return {
    ...others,
    ...(clause && { article: clause }),
    ...(suffix && { articleSuffix: suffix }),
    ...(relative && { relative: relative.replace("-clause", "-article") }),
  } as JsonTarget;
}

/** Its title, or a word of the labelled data for a document that the sentence does not name. */
export function documentToJson(document: DocumentName): string | null {
  switch (document.kind) {
    case "named":
      return document.title;
    case "own":
      return "self";
    case "other":
      return "external-unresolved";
    case "open":
      return null;
  }
}

interface JsonResolution {
  certainty: string;
  title: string | null;
  documentNumber: string | null;
  clauses: UnitAddress[];
  rule: string;
  reason?: string;
  containers?: JsonTarget[];
  possibleEdition?: object;
  candidates?: object[];
}

/** A document that may be meant; `inLibrary` tells whether its text is here. */
function candidateToJson({ regulation, title }: Candidate, library: PageLibrary | null): object {
  const known = regulation ? library?.regulation(regulation) : undefined;
  return { title, inLibrary: known !== undefined, documentNumber: known?.documentNumber ?? null };
}

function resolutionToJson(
  { resolution, document }: ResolvedReference,
  library: PageLibrary | null,
): JsonResolution {
  const { certainty, regulation, host, addresses, rule, reason, containers, possibleEdition, candidates } =
    resolution;
  const known = regulation ? library?.regulation(regulation) : undefined;
  const title =
    host !== undefined
      ? "self"
      : (known?.title ?? (certainty === "missing" ? documentToJson(document) : null));
  return {
    certainty,
    title,
    documentNumber: known?.documentNumber ?? null,
    clauses: addresses,
    rule,
    ...(reason && { reason }),
    ...(containers && { containers: containers.map(targetToJson) }),
    ...(possibleEdition && { possibleEdition }),
    ...(candidates && { candidates: candidates.map((each) => candidateToJson(each, library)) }),
  };
}

/** Reads one page. @returns its references with offsets into the whole text. */
export function readLine(
  { id, text, title, url, date, library: hasLibrary }: PageLine,
  library: PageLibrary,
): object {
  const lines = text.split("\n");
  const used = hasLibrary === false ? null : library;
  const facts = { ...(title && { title }), ...(url && { url }), ...(date && { date }) };
  const { reading } = readPage({ lines, facts }, used);
  let offset = 0;
  const references = reading.blocks.flatMap((block, index) => {
    const from = offset;
    offset += (lines[index]?.length ?? 0) + 1;
    return block.map((reference) => ({
      start: from + reference.start,
      end: from + reference.end,
      text: reference.text,
      kind: reference.kind,
      form: reference.form,
      document: documentToJson(reference.document),
      targets: reference.targets.map(targetToJson),
      resolution: resolutionToJson(reference, used),
    }));
  });
  return { id, references };
}

/** @throws UsageError that says what the line lacks. */
export const parseLine = (source: string, number: number): PageLine =>
  parseObject<Partial<PageLine> & Pick<PageLine, "text">>(source, `Line ${number}`, {
    text: "…",
  }) as PageLine;
