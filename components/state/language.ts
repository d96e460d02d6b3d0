import { i18n } from "#i18n";

/** Marks an extension page as what it is in, so that screen readers choose the voice and browsers the glyphs. */
export function setPageLanguage(): void {
  document.documentElement.lang = i18n.t("language");
  document.title = i18n.t("extensionName");
}

/** Names an extension page, so that its tab is told from the others. */
export function setPageTitle(name: string): void {
  document.title = `${name} · ${i18n.t("extensionName")}`;
}
