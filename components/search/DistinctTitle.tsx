import type { EntrySummary } from "../../utils/regulation/entry.ts";
import { distinctionOf } from "../../utils/regulation/title.ts";

interface Props {
  regulation: EntrySummary;
  /** The library. */
  among: readonly EntrySummary[];
}

/** The title of a regulation, with what tells it from others of that title, in one line. */
export function DistinctTitle({ regulation, among }: Props) {
  const distinction = distinctionOf(regulation, among);
  return (
    <span lang="zh-CN">
      {regulation.title}
      {distinction !== null && (
        <>
          {" "}
          <span class="document-number">{distinction}</span>
        </>
      )}
    </span>
  );
}
