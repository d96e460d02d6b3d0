/** Search results by regulation, as lists show them. */
import type { Regulation } from "../regulation/model.ts";
import type { SearchHit } from "./search.ts";

export interface ResultGroup {
  regulation: Regulation;
  hits: SearchHit[];
}

/**
 * @param hits best first.
 * @returns the hits by regulation, the regulation with the best hit first; hits of others are left out.
 */
export function groupHits(hits: readonly SearchHit[], regulations: readonly Regulation[]): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.regulationId);
    const regulation = regulations.find(({ id }) => id === hit.regulationId);
    if (group) group.hits.push(hit);
    else if (regulation) groups.set(regulation.id, { regulation, hits: [hit] });
  }
  return [...groups.values()];
}
