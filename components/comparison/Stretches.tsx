import { i18n } from "#i18n";
import type { Stretch } from "../../utils/comparison/words.ts";

interface Props {
  stretches: readonly Stretch[];
  /** Whether what both have is printed as the earlier edition has it. */
  isBefore: boolean;
}

/** A line, with what was dropped struck out and what was added underlined. */
export function Stretches({ stretches, isBefore }: Props) {
  return (
    <>
      {stretches.map((stretch, index) => (
        <OneStretch key={index} stretch={stretch} isBefore={isBefore} />
      ))}
    </>
  );
}

/**
 * Screen readers commonly say neither what is dropped nor what is added, so the style sheet puts a word before each and a
 * bracket behind, which selecting and copying leave out.
 */
function OneStretch({ stretch, isBefore }: { stretch: Stretch; isBefore: boolean }) {
  const ends = i18n.t("comparison.ends");
  if (stretch.kind === "same") return <>{isBefore ? stretch.before : stretch.after}</>;
  return stretch.kind === "dropped" ? (
    <del data-begin={i18n.t("comparison.droppedBegins")} data-end={ends}>
      {stretch.before}
    </del>
  ) : (
    <ins data-begin={i18n.t("comparison.addedBegins")} data-end={ends}>
      {stretch.after}
    </ins>
  );
}
