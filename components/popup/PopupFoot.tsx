import { i18n } from "#i18n";
import { SiteSwitch } from "./SiteSwitch.tsx";

/** The last line below every list: whether the site in front is read, and the ways to options and help. */
export function PopupFoot() {
  return (
    <footer class="popup-foot">
      <SiteSwitch />
      <nav aria-label={i18n.t("extensionName")}>
        <a href="/library.html" target="_blank" rel="noopener">
          {i18n.t("library.title")}
        </a>
        <a href="/options.html" target="_blank" rel="noopener">
          {i18n.t("options.name")}
        </a>
        <a href="/welcome.html" target="_blank" rel="noopener">
          {i18n.t("popup.help")}
        </a>
      </nav>
    </footer>
  );
}
