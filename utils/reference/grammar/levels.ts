/** The levels of a regulation from 编 to 目 (立法法 65), as indexes, and units on the way to becoming targets. */
import type { Relative, Target } from "../../regulation/outline.ts";

const KEYS = ["part", "subpart", "chapter", "section", "clause", "paragraph", "item", "subitem"] as const;
const CHARACTERS = "编 章节条款项目";

export const [, SUBPART, , , CLAUSE, PARAGRAPH, ITEM, SUBITEM] = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** @returns the level of a unit character, or -1. The caller recognises 分编. */
export function levelOf(character: string): number {
  return character === " " || character === "" ? -1 : CHARACTERS.indexOf(character);
}

/** A unit as the chain reads it: the ordinal at each level, 0 where none is given. */
export interface UnitPath {
  ordinals: readonly number[];
  /** The deepest level that is given. */
  depth: number;
  /** 1 for 之一. */
  suffix: number;
  /** A level that is named by its place (前款, 本条), and how many of them (前两款). */
  relative?: { name: Relative; depth: number; count: number };
}

const NOWHERE: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0];

/** A path that begins with a unit named by its place: 前款, 本条, 本章. */
export function relativePath(name: Relative, depth: number, count: number): UnitPath {
  return { ordinals: NOWHERE, depth, suffix: 0, relative: { name, depth, count } };
}

/**
 * The path of a unit to the right of `left`: upper levels are inherited.
 * A clause keeps the chapter to its left only if the unit to its left was a clause of that chapter too.
 */
export function pathAfter(left: UnitPath | null, level: number, ordinal: number, suffix: number): UnitPath {
  const keeps = left !== null && !(level === CLAUSE && left.depth < CLAUSE);
  const ordinals = NOWHERE.map((none, at) =>
    at === level ? ordinal : keeps && at < level ? (left.ordinals[at] ?? none) : none,
  );
  const path: UnitPath = {
    ordinals,
    depth: level,
    suffix: level === CLAUSE ? suffix : keeps ? left.suffix : 0,
  };
  const relative = keeps ? left.relative : undefined;
  if (relative && level > relative.depth) return { ...path, relative };
  if (relative && level >= PARAGRAPH && relative.depth > CLAUSE) {
    return { ...path, relative: { name: "this-clause", depth: CLAUSE, count: 1 } };
  }
  return path;
}

/** The path of a unit that directly follows within the same unit: 第五条 + 第二款. */
export function pathWithin(path: UnitPath, level: number, ordinal: number, suffix: number): UnitPath {
  const ordinals = path.ordinals.with(level, ordinal);
  return { ...path, ordinals, depth: level, suffix: level === CLAUSE ? suffix : path.suffix };
}

/** @returns the target that a path names. A 款 or 项 without its 条 belongs to the clause in which it is said. */
export function targetOf(path: UnitPath): Target {
  const target: Target = {};
  KEYS.forEach((key, level) => {
    const ordinal = path.ordinals[level];
    if (ordinal) target[key] = ordinal;
  });
  if (path.suffix) target.suffix = path.suffix;
  if (path.relative) {
    target.relative = path.relative.name;
    if (path.relative.count > 1) target.count = path.relative.count;
  } else if (path.depth >= PARAGRAPH && !target.clause) {
    target.relative = "this-clause";
  }
  return target;
}
