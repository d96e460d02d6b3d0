import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { siteHost } from "../../utils/sites/patterns.ts";
import { requestSite } from "../state/sites.ts";

/** Adds a site by its name or the address of one of its pages. */
export function SiteForm() {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const host = siteHost(typed);
    setWrong(host === null);
    if (host !== null && (await requestSite(host))) setTyped("");
  };
  return (
    <>
      <form onSubmit={add}>
        <input
          type="text"
          name="site"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t("sites.add")}
          aria-invalid={isWrong}
          aria-describedby="site-error"
          placeholder="www.example.org"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit">{i18n.t("sites.add")}</button>
      </form>
      <p class="site-error" id="site-error" role="alert">
        {isWrong && i18n.t("sites.wrong")}
      </p>
    </>
  );
}
