/** Where a reference in a text leads. */
import { readingUrl, targetAnchor } from "./addresses.ts";
import { type FindRegulation, type Pointed, read } from "./reading.ts";

/** @returns the address of what a reference points at, in the reading page; null where nothing can be shown for it. */
export function openingOf(target: Pointed, find: FindRegulation): string | null {
  const reading = read(target, find);
  if (reading.kind !== "passages") return null;
  const { addresses, containers = [] } = target.resolution;
  const [container] = containers;
  return readingUrl(reading.regulation.id, addresses[0] ?? (container && targetAnchor(container)));
}
