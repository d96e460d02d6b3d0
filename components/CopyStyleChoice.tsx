import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { COPY_STYLES, type CopyStyle } from "./citations.ts";
import { saveSettings, useSettings } from "./settings.ts";

/** Which format one key copies. Kept at once; there is nothing to confirm. */
export function CopyStyleChoice() {
  const settings = useSettings();
  const [isSaved, setSaved] = useState(false);
  const choose = async (copyStyle: CopyStyle) => {
    await saveSettings({ ...settings, copyStyle });
    setSaved(true);
  };
  return (
    <fieldset class="copy-style">
      <legend>{i18n.t("options.copyStyle")}</legend>
      <p class="explanation">{i18n.t("options.copyStyleExplanation")}</p>
      {COPY_STYLES.map((style) => (
        <label key={style}>
          <input
            type="radio"
            name="copy-style"
            checked={style === settings.copyStyle}
            onChange={() => void choose(style)}
          />
          {explanationOf(style)}
        </label>
      ))}
      <p class="saved" role="status">
        {isSaved && i18n.t("options.saved")}
      </p>
    </fieldset>
  );
}

function explanationOf(style: CopyStyle): string {
  switch (style) {
    case "official":
      return i18n.t("options.copyStyleOfficial");
    case "plain":
      return i18n.t("options.copyStylePlain");
    case "markdown":
      return i18n.t("options.copyStyleMarkdown");
  }
}
