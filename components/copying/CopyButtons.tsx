import { i18n } from "#i18n";
import type { CopyStyle } from "./citations.ts";
import { copyStyleName } from "./copystyles.ts";

interface Props {
  /** The unit that is copied, where it may be out of sight. */
  what?: string;
  /** What the key copies; its button comes first and shows the key. */
  favourite: CopyStyle;
  isMenuOpen: boolean;
  onCopy(style: CopyStyle): void;
  /** Opens the menu of all styles, or closes it. */
  onMenu(): void;
}

/** A button for the style of one key, one for the text with its source, and one for all styles. */
export function CopyButtons({ what, favourite, isMenuOpen, onCopy, onMenu }: Props) {
  const second = favourite === "plain" ? "official" : "plain";
  return (
    <fieldset class="copy-buttons">
      <legend>
        {i18n.t("copy.legend")}
        {what !== undefined && (
          <>
            {" "}
            <strong lang="zh-CN">{what}</strong>
          </>
        )}
      </legend>
      <button type="button" onClick={() => onCopy(favourite)}>
        {copyStyleName(favourite)}
        <kbd>C</kbd>
      </button>
      <button type="button" onClick={() => onCopy(second)}>
        {copyStyleName(second)}
      </button>
      <button type="button" aria-haspopup="listbox" aria-expanded={isMenuOpen} onClick={onMenu}>
        {i18n.t("copy.more")}
        <kbd>M</kbd>
      </button>
    </fieldset>
  );
}
