import { i18n } from "#i18n";
import { GOVERNMENT_SITES } from "../../utils/sites/government.ts";
import { matchesHost } from "../../utils/sites/patterns.ts";
import { requestSite, switchSite, useSites } from "../state/sites.ts";
import { useSubjectTab } from "../state/subjectTab.ts";

/** Switches the site in front off and on; a site that is not read yet can be made one of the user's own. */
export function SiteSwitch() {
  const host = useSubjectTab()?.host;
  const sites = useSites();
  if (!host || !sites) return null;
  const isRead = matchesHost(GOVERNMENT_SITES, host) || sites.own.includes(host);
  if (sites.officeOff.includes(host)) {
    return (
      <p class="site-switch" title={host}>
        {i18n.t("sites.switchedOffByOffice")} <span class="site-host">{host}</span>
      </p>
    );
  }
  return isRead ? (
    <label class="site-switch" title={host}>
      <input
        type="checkbox"
        checked={!sites.off.includes(host)}
        onChange={({ currentTarget }) => void switchSite(host, currentTarget.checked)}
      />
      {i18n.t("sites.switch")} <span class="site-host">{host}</span>
    </label>
  ) : (
    <button type="button" class="site-switch" title={host} onClick={() => void requestSite(host)}>
      {i18n.t("sites.allow")} <span class="site-host">{host}</span>
    </button>
  );
}
