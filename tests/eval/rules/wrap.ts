/** Source of a module → the same with each expression handed to globalThis.__rule, which may put another in its place. */
import { parseSync } from "vite";

/** The files whose expressions are rules: utils/reference, and what it alone reads of a page in utils/text. */
export const ENGINE_FILES = /^utils\/(?:reference\/.*|text\/(?:document-numbers|page-dates))\.ts$/;

/**
 * @param site where the expression stands: "file:line:column", counted from 1.
 * @param isBuilt whether it is a `new RegExp(…)`, which may give several expressions at one place.
 */
export type Rule = (site: string, expression: RegExp, isBuilt: boolean) => RegExp;

interface Node {
  type: string;
  start: number;
  end: number;
  regex?: object | null;
  callee?: { type: string; name?: string };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

const isBuilt = ({ type, callee }: Node): boolean =>
  (type === "NewExpression" || type === "CallExpression") &&
  callee?.type === "Identifier" &&
  callee.name === "RegExp";

/** The literals and `new RegExp(…)` of a tree, those further out first. */
function* expressionsIn(node: Node): Generator<Node> {
  if ((node.type === "Literal" && node.regex) || isBuilt(node)) yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* expressionsIn(child);
  }
}

function placeOf(source: string, at: number): string {
  const lines = source.slice(0, at).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

/** An expression in a source. */
interface Written {
  /** "file:line:column". */
  site: string;
  text: string;
  start: number;
  end: number;
  isBuilt: boolean;
}

/**
 * @param source TypeScript.
 * @param file its name, as the sites are to call it.
 * @returns its expressions, in their order.
 * @throws SyntaxError where the source cannot be parsed.
 */
export function writtenExpressions(source: string, file: string): Written[] {
  const { program, errors } = parseSync(file, source, { lang: "ts" });
  const [error] = errors;
  if (error) throw new SyntaxError(`${file}: ${error.message}`);
  return [...expressionsIn(program as unknown as Node)].map((node) => ({
    site: `${file}:${placeOf(source, node.start)}`,
    text: source.slice(node.start, node.end),
    start: node.start,
    end: node.end,
    isBuilt: isBuilt(node),
  }));
}

/**
 * Takes what writtenExpressions takes.
 *
 * @returns TypeScript with the same lines.
 */
export function wrapExpressions(source: string, file: string): string {
  const insertions = writtenExpressions(source, file).flatMap(({ site, start, end, isBuilt }) => [
    { at: start, text: `globalThis.__rule(${JSON.stringify(site)}, ` },
    { at: end, text: `, ${isBuilt})` },
  ]);
  insertions.sort((a, b) => a.at - b.at);
  let wrapped = "";
  let from = 0;
  for (const { at, text } of insertions) {
    wrapped += source.slice(from, at) + text;
    from = at;
  }
  return wrapped + source.slice(from);
}
