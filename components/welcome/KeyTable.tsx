import { Fragment } from "preact";
import { i18n } from "#i18n";
import { Pause } from "../clause/Sentence.tsx";

/** The shortcuts on a page. The first four are those that the extension suggests; the browser shows the current ones. */
export function KeyTable() {
  const keys: [string[], string][] = [
    [["Alt+Shift+J"], i18n.t("welcome.keyNext")],
    [["Alt+Shift+K"], i18n.t("welcome.keyPrevious")],
    [["Alt+Shift+O"], i18n.t("welcome.keyPin")],
    [["Alt+Shift+L"], i18n.t("welcome.keySearch")],
    [["C"], i18n.t("welcome.keyCopy")],
    [["N", "B"], i18n.t("welcome.keyStep")],
    [["[", "]"], i18n.t("welcome.keyLeaf")],
    [["M"], i18n.t("welcome.keyMenu")],
    [["X"], i18n.t("welcome.keyContext")],
    [["R"], i18n.t("welcome.keyWhole")],
    [["Backspace"], i18n.t("welcome.keyBack")],
    [["Esc"], i18n.t("welcome.keyClose")],
    [["↑", "↓"], i18n.t("welcome.keySelect")],
    [["Ctrl+Enter"], i18n.t("welcome.keyCopySelected")],
    [["P"], i18n.t("welcome.keyAtHand")],
    [["/"], i18n.t("welcome.keyFind")],
  ];
  return (
    <section>
      <h2>{i18n.t("welcome.keysHeading")}</h2>
      <dl class="key-table">
        {keys.map(([names, meaning]) => (
          <div key={meaning}>
            <dt>
              {names.map((name) => (
                <Fragment key={name}>
                  <kbd>{name}</kbd>
                  <Pause />
                </Fragment>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="explanation">{i18n.t("welcome.keysExplanation")}</p>
    </section>
  );
}
