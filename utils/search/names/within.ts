/** The argument of `in:`: 行政许可法, 总则, 第四章, 合同编, 民法典第三编. */
import { CONTAINER_WORDS, containerNumber } from "../../regulation/label.ts";
import type { ContainerKind } from "../../regulation/model.ts";
import { parseNumeral } from "../../text/numerals.ts";
import { type IndexedRegulation, locateClause } from "../index/catalogue.ts";
import { divided } from "../query/spellings.ts";
import { numberedRegulations, regulationsNamed } from "./named-regulations.ts";

const KINDS = new Map(Object.entries(CONTAINER_WORDS).map(([kind, word]) => [word, kind as ContainerKind]));
const NUMBERED = /第?([一二三四五六七八九十百\d]+)(分编|[编章节])$/;

/** A folded name taken apart: a regulation or a heading, and the numbers of containers behind it. */
interface Within {
  name: string;
  /** Folded: 第四章. */
  numbers: string[];
}

function takeApart(folded: string): Within {
  let name = folded;
  const numbers: string[] = [];
  for (let found = NUMBERED.exec(name); found; found = NUMBERED.exec(name)) {
    const [all, numeral = "", word = ""] = found;
    const ordinal = parseNumeral(numeral);
    const kind = KINDS.get(word);
    if (!ordinal || !kind) break;
    numbers.push(containerNumber({ kind, ordinal, heading: "" }));
    name = name.slice(0, -all.length);
  }
  return { name, numbers };
}

/** A part of regulations: whether a clause of one of them is in it. */
interface Division {
  catalogue: readonly IndexedRegulation[];
  allows(clause: number): boolean;
}

/**
 * @param name folded.
 * @returns the part of a regulation that is named with it, 民法典合同编, 公司法第三章, whether or not there is such a
 *   part; null where the name is not that of a part.
 */
export function divisionNamed(catalogue: readonly IndexedRegulation[], name: string): Division | null {
  const { name: rest, numbers } = takeApart(name);
  const { regulation } = divided(rest) ?? { regulation: numbers.length > 0 ? rest : "" };
  const named = regulationsNamed(catalogue, regulation);
  return named.length > 0 ? { catalogue: named, allows: withinAll(catalogue, [name]) } : null;
}

/**
 * @param asked folded names after `in:`.
 * @returns whether a clause is in all of them.
 */
export function withinAll(
  catalogue: readonly IndexedRegulation[],
  asked: readonly string[],
): (clause: number) => boolean {
  const tests = asked.map((folded) => {
    const { name, numbers } = takeApart(folded);
    const parts = divided(name);
    const named = new Set(
      numberedRegulations(catalogue, parts?.regulation ?? name).map(({ entry }) => entry),
    );
    // 合同编 is headed 第三编 合同.
    const heading = (parts?.part ?? name).replace(/(?<=.)[编章节]$/, "");
    return (clause: number) => {
      const { entry, chapter } = locateClause(catalogue, clause);
      const { headings = "", numbers: all = [] } = chapter ?? {};
      const isHeaded = headings.includes(heading);
      const isOfNamed = entry !== undefined && named.has(entry);
      const isNamed = name === "" || (parts ? isHeaded && isOfNamed : isHeaded || isOfNamed);
      return isNamed && numbers.every((number) => all.includes(number));
    };
  });
  return (clause) => tests.every((isIn) => isIn(clause));
}
