/** What the copy buttons copy. */
import { cite } from "../utils/citation/cite.ts";
import type { Regulation, UnitAddress } from "../utils/regulation/model.ts";
import type { Copyable } from "./copy.ts";

/** The styles offered, in the order of the buttons. */
export const COPY_STYLES = ["official", "plain", "markdown"] as const;

export type CopyStyle = (typeof COPY_STYLES)[number];

/** @returns the citation of units of a regulation in a style. */
export function citation(
  regulation: Regulation,
  addresses: readonly UnitAddress[],
  style: CopyStyle,
): Copyable {
  return cite(regulation, addresses, style);
}
