import type { ContainerHeading, Passage } from "../../utils/lookup/passages.ts";
import { containerLabel, unitLabel } from "../../utils/regulation/label.ts";
import { ClauseText } from "./ClauseText.tsx";

interface Props {
  passage: Passage;
  /** Whether it is shown only as context of the clauses that are meant. */
  isAround?: boolean;
  /** Opens a whole 编, 章 or 节, given as the path down to it. */
  onContainer?(containers: ContainerHeading[]): void;
}

/** A clause under a heading with its containers: 第四章 坚持依法行政 › 第十八条. */
export function PassageView({ passage, isAround, onContainer }: Props) {
  const { clause, containers, addresses } = passage;
  return (
    <section class={isAround ? "passage is-around" : "passage"}>
      <h2 class="place" lang="zh-CN">
        {containers.map((container, index) => (
          <span class="place-container" key={container.kind}>
            {onContainer ? (
              <button type="button" onClick={() => onContainer(containers.slice(0, index + 1))}>
                {containerLabel(container)}
              </button>
            ) : (
              containerLabel(container)
            )}
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
