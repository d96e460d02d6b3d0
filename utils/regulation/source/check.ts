/**
 * What a tree says about the order of its numbers. The reader of lines is tolerant, since pages are what they are;
 * a text that enters the library is looked at once more.
 */

import { toChineseNumeral } from "../../text/numerals.ts";
import { CONTAINER_WORDS } from "../label.ts";
import type { Container, ContainerKind } from "../model.ts";
import { type ClauseHead, readClauseHead } from "./headings.ts";
import type { Tree } from "./tree.ts";

/** Something in a source text that a person should look at. */
export interface Problem {
  /** Counted from 0. */
  line: number;
  reason: string;
}

function clauseName({ ordinal, suffix }: Pick<ClauseHead, "ordinal" | "suffix">): string {
  return `第${toChineseNumeral(ordinal)}条${suffix > 0 ? `之${toChineseNumeral(suffix)}` : ""}`;
}

/** Headings of clauses that are not in sequence: the tree has refused them. */
function refusedClauses(lines: readonly string[], tree: Tree): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let last = "";
  for (let line = tree.start; line < tree.end; line++) {
    const head = readClauseHead(lines[line] ?? "");
    if (head?.numbering !== tree.numbering) continue;
    const name = clauseName(head);
    const isHeading = (tree.places[line]?.textStart ?? 0) > 0;
    if (isHeading) {
      seen.set(name, line);
      last = name;
    } else {
      const first = seen.get(name);
      const isDouble = first !== undefined;
      const reason = isDouble ? `${name} appears twice, first in line ${first + 1}` : `${name} after ${last}`;
      problems.push({ line, reason });
    }
  }
  return problems;
}

/** 章 that skip a number: each kind counts by one, or begins anew inside the next container. */
function containerGaps(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  const last = new Map<ContainerKind, number>();
  let previous: Container | undefined;
  tree.places.forEach((place, line) => {
    const container = place?.containers.at(-1);
    if (!container || container === previous || place?.clause) return;
    previous = container;
    const { kind, ordinal } = container;
    const before = last.get(kind) ?? 0;
    if (ordinal > 1 && ordinal !== before + 1) {
      problems.push({
        line,
        reason: `第${ordinal}${CONTAINER_WORDS[kind]} after 第${before}${CONTAINER_WORDS[kind]}`,
      });
    }
    last.set(kind, ordinal);
  });
  return problems;
}

/** Clauses that have a number and no text. */
function emptyClauses(tree: Tree): Problem[] {
  return tree.places.flatMap((place, line) =>
    place?.clause?.paragraphs.length === 0 ? [{ line, reason: `${place.clause.label} has no text` }] : [],
  );
}

/** @returns everything in the numbers of a tree that is out of order, by line. */
export function checkTree(lines: readonly string[], tree: Tree): Problem[] {
  const gaps = tree.gaps.map(({ line, after, found }) => ({
    line,
    reason: `${clauseName({ ordinal: found, suffix: 0 })} after ${clauseName({ ordinal: after, suffix: 0 })}`,
  }));
  return [...gaps, ...refusedClauses(lines, tree), ...containerGaps(tree), ...emptyClauses(tree)].sort(
    (a, b) => a.line - b.line,
  );
}
