import { i18n } from "#i18n";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";

/** What the lines under references mean, each shown on its own word. */
export function LineLegend() {
  return (
    <section class="line-legend">
      <h2>{i18n.t("welcome.linesHeading")}</h2>
      <CertaintyLine certainty="explicit" sentence={i18n.t("welcome.lineExplicit")} isGrave={false} />
      <CertaintyLine certainty="inferred" sentence={i18n.t("welcome.lineInferred")} isGrave={false} />
      <CertaintyLine certainty="default" sentence={i18n.t("welcome.lineDefault")} isGrave={false} />
      <CertaintyLine certainty="missing" sentence={i18n.t("welcome.lineMissing")} isGrave={false} />
      <CertaintyLine certainty="ambiguous" sentence={i18n.t("welcome.lineAmbiguous")} isGrave={false} />
    </section>
  );
}
