/** The names of the styles, in the language of the interface. */
import { i18n } from "#i18n";
import type { CopyStyle } from "../../utils/citation/copying.ts";

const NAMES: Record<CopyStyle, () => string> = {
  official: () => i18n.t("copy.official"),
  "official-carrier": () => i18n.t("copy.officialCarrier"),
  "official-sentence": () => i18n.t("copy.officialSentence"),
  court: () => i18n.t("copy.court"),
  "legal-handbook": () => i18n.t("copy.legalHandbook"),
  "gbt7714-2025": () => i18n.t("copy.gbt2025"),
  "gbt7714-2015": () => i18n.t("copy.gbt2015"),
  plain: () => i18n.t("copy.plain"),
  markdown: () => i18n.t("copy.markdown"),
  html: () => i18n.t("copy.html"),
  "csl-json": () => i18n.t("copy.cslJson"),
  biblatex: () => i18n.t("copy.biblatex"),
  ris: () => i18n.t("copy.ris"),
  template: () => i18n.t("copy.template"),
};

/** @returns the name that a style has in menus and hints. */
export const copyStyleName = (style: CopyStyle): string => NAMES[style]();
