/**
 * References of a page → what a reader may be shown. One pass in document order; every answer names the rule that
 * decided it. A wrong clause is worse than none: where two readings remain, nothing is shown.
 */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import { atOnce } from "../../turns.ts";
import type { ParsedBlock } from "../block/parse.ts";
import { type PageFacts, type PageReading, type ResolvedReference, titleOf } from "../model.ts";
import { pageOf } from "./page.ts";
import { Resolver } from "./resolver.ts";

const hasReferences = (blocks: readonly ParsedBlock[]): boolean =>
  blocks.some(({ references }) => references.length > 0);

/** @returns the names and document numbers to ask the library for: every document that a reference could mean. */
export function documentNames(blocks: readonly ParsedBlock[], facts: PageFacts): string[] {
  if (!hasReferences(blocks)) return [];
  const page = pageOf(blocks, facts);
  const names = new Set<string | null>(page.hosts.map(({ regulation }) => regulation.title));
  for (const { documents, references, aliases, numbers } of blocks) {
    for (const { title } of documents) names.add(title);
    for (const { document } of references) names.add(titleOf(document));
    for (const { title } of aliases) names.add(title);
    for (const number of numbers) names.add(number);
  }
  if (page.isAsked) for (const title of [page.subject.title, ...page.named.values()]) names.add(title);
  names.delete("");
  return [...names].filter((name) => name !== null);
}

/**
 * Resolves all references of a page, block by block: the caller may pause after each.
 * @param blocks the parsed blocks in document order.
 * @param known the regulations that the library knows by the names of `documentNames`, and the default one.
 * @param defaultId the reader's default regulation; null for none.
 */
export function* resolveByBlock(
  blocks: readonly ParsedBlock[],
  facts: PageFacts,
  known: readonly CatalogueEntry[],
  defaultId: string | null,
): Generator<void, PageReading> {
  if (!hasReferences(blocks)) return { blocks: blocks.map(() => []), hosts: [] };
  const page = pageOf(blocks, facts);
  const resolver = new Resolver(page, known, defaultId);
  const resolved: ResolvedReference[][] = [];
  for (const index of blocks.keys()) {
    resolved.push(resolver.resolveBlock(index));
    yield;
  }
  return { blocks: resolved, hosts: page.hosts.map(({ regulation }) => regulation) };
}

/** Resolves all references of a page at once; see `resolveByBlock`. */
export const resolvePage = (...page: Parameters<typeof resolveByBlock>): PageReading =>
  atOnce(resolveByBlock(...page));
