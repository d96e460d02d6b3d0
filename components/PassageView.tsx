import { containerLabel, unitLabel } from "../utils/regulation/label.ts";
import { ClauseText } from "./ClauseText.tsx";
import type { Passage } from "./passages.ts";

/** A clause under the line that says where it stands: 第四章 坚持依法行政 › 第十八条. */
export function PassageView({ passage }: { passage: Passage }) {
  const { clause, containers, addresses } = passage;
  return (
    <section class="passage">
      <h2 class="place" lang="zh-CN">
        {containers.map((container) => (
          <span class="place-container" key={container.kind}>
            {containerLabel(container)}
          </span>
        ))}
        <span class="place-unit" data-part="label">
          {addresses.map((address) => unitLabel(address, clause)).join("、")}
          {clause.heading && `　${clause.heading}`}
        </span>
      </h2>
      <ClauseText clause={clause} addresses={addresses} />
    </section>
  );
}
