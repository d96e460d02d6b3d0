import { i18n } from "#i18n";
import { FirstClauseButton } from "./FirstClauseButton.tsx";
import { KeyTable } from "./KeyTable.tsx";
import { LineLegend } from "./LineLegend.tsx";
import { SampleNotice } from "./SampleNotice.tsx";

/** Opens on installation: something to point at first, then what to know. */
export function Welcome() {
  return (
    <main class="page">
      <header>
        <h1>{i18n.t("welcome.title")}</h1>
        <p class="lead">{i18n.t("welcome.lead")}</p>
      </header>
      <section>
        <h2>{i18n.t("welcome.tryHeading")}</h2>
        <p>{i18n.t("welcome.tryExplanation")}</p>
        <FirstClauseButton />
        <SampleNotice />
      </section>
      <LineLegend />
      <KeyTable />
      <section>
        <h2>{i18n.t("welcome.privacyHeading")}</h2>
        <p>{i18n.t("welcome.privacy")}</p>
      </section>
    </main>
  );
}
