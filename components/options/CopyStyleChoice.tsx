import { i18n } from "#i18n";
import { COPY_STYLES, citation } from "../../utils/citation/copying.ts";
import type { Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { CopyPreview } from "../copying/CopyPreview.tsx";
import { copyStyleName } from "../copying/copyStyles.ts";
import { saveSettings, useSettings } from "../state/settings.ts";

interface Props {
  /** What the preview cites. */
  regulation: Regulation;
  address: UnitAddress;
}

/** Which style one key copies, with what that looks like. Kept at once; there is nothing to confirm. */
export function CopyStyleChoice({ regulation, address }: Props) {
  const settings = useSettings();
  return (
    <fieldset class="copy-choice">
      <legend>{i18n.t("options.copyStyle")}</legend>
      <p class="explanation">{i18n.t("options.copyStyleExplanation")}</p>
      <div class="copy-menu">
        <div>
          {COPY_STYLES.map((style) => (
            <label key={style}>
              <input
                type="radio"
                name="copy-style"
                value={style}
                checked={style === settings.copyStyle}
                onChange={() => void saveSettings({ copyStyle: style })}
              />
              <Sentence text={copyStyleName(style)} />
            </label>
          ))}
        </div>
        <CopyPreview
          id="style-preview"
          copyable={citation(regulation, [address], settings.copyStyle, settings)}
        />
      </div>
    </fieldset>
  );
}
