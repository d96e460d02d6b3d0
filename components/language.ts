import { i18n } from "#i18n";

/** Marks an extension page as what it is in, so that screen readers choose the voice and browsers the glyphs. */
export function setPageLanguage(): void {
  document.documentElement.lang = i18n.t("language");
  document.title = i18n.t("extensionName");
}
