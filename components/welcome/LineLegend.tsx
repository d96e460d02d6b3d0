import { i18n } from "#i18n";
import type { Certainty } from "../../utils/reference/model.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { certaintyWord } from "../clause/certainty.ts";

/** What the two looks of a mark mean, and the words of the card, each with the look of its mark. */
export function LineLegend() {
  return (
    <section class="line-legend">
      <h2>{i18n.t("welcome.linesHeading")}</h2>
      <p>{i18n.t("welcome.lineHere")}</p>
      <Look certainty="explicit" sentence={i18n.t("welcome.lineExplicit")} />
      <Look certainty="inferred" sentence={i18n.t("welcome.lineInferred")} />
      <Look certainty="default" sentence={i18n.t("welcome.lineDefault")} />
      <p>{i18n.t("welcome.lineAway")}</p>
      <Look certainty="ambiguous" sentence={i18n.t("welcome.lineAmbiguous")} />
      <Look certainty="missing" sentence={i18n.t("welcome.lineMissing")} />
    </section>
  );
}

const Look = ({ certainty, sentence }: { certainty: Certainty; sentence: string }) => (
  <CertaintyLine certainty={certainty} word={certaintyWord(certainty)} sentence={sentence} isGrave={false} />
);
