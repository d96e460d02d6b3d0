import { i18n } from "#i18n";
import { saveSettings, useSettings } from "../state/settings.ts";

/** Chinese punctuation that the source has in half width: how it is shown, and how it is copied. */
export function PunctuationChoice() {
  const { isShownFullWidth, isCopyFullWidth } = useSettings();
  return (
    <fieldset class="punctuation">
      <legend>{i18n.t("options.punctuation")}</legend>
      <p class="explanation">{i18n.t("options.punctuationExplanation")}</p>
      <label>
        <input
          type="checkbox"
          name="shown-full-width"
          checked={isShownFullWidth}
          onChange={({ currentTarget }) => void saveSettings({ isShownFullWidth: currentTarget.checked })}
        />
        {i18n.t("options.shownFullWidth")}
      </label>
      <label>
        <input
          type="checkbox"
          name="copy-full-width"
          checked={isCopyFullWidth}
          onChange={({ currentTarget }) => void saveSettings({ isCopyFullWidth: currentTarget.checked })}
        />
        {i18n.t("options.copyFullWidth")}
      </label>
    </fieldset>
  );
}
