import { useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { removeSite, requestSite, switchSite, useSites } from "../state/sites.ts";
import { SiteForm } from "./SiteForm.tsx";

/** The user's own sites and those switched off, each with the way back; more can be added by their names. */
export function SiteList() {
  const sites = useSites();
  const heading = useRef<HTMLHeadingElement>(null);
  /** The row of a site goes: the keyboard is not to begin again at the top of the page. */
  const leave = (change: Promise<unknown>) => {
    heading.current?.focus();
    void change;
  };
  return (
    <section class="sites">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t("sites.heading")}
      </h2>
      <p class="explanation">{i18n.t("sites.explanation")}</p>
      <SiteForm />
      <SiteRows
        heading={i18n.t("sites.asked")}
        hosts={sites?.asked ?? []}
        action={i18n.t("sites.permit")}
        onAct={(host) => leave(requestSite(host))}
      />
      <SiteRows
        heading={i18n.t("sites.own")}
        hosts={sites?.own ?? []}
        action={i18n.t("sites.remove")}
        onAct={(host) => leave(removeSite(host))}
      />
      <SiteRows
        heading={i18n.t("sites.off")}
        hosts={sites?.off ?? []}
        action={i18n.t("sites.switchOn")}
        onAct={(host) => leave(switchSite(host, true))}
      />
      <SiteRows heading={i18n.t("sites.officeOff")} hosts={sites?.officeOff ?? []} />
    </section>
  );
}

interface RowsProps {
  heading: string;
  hosts: readonly string[];
  /** What the button of a site does; none where the user can change nothing. */
  action?: string;
  onAct?(host: string): void;
}

function SiteRows({ heading, hosts, action, onAct }: RowsProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="site-rows">
        {hosts.map((host) => (
          <li key={host}>
            <span class="site-host">{host}</span>
            {action !== undefined && (
              <button type="button" aria-label={`${action} ${host}`} onClick={() => onAct?.(host)}>
                {action}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
