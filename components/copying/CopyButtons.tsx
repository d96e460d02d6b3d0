import { i18n } from "#i18n";
import { Sentence } from "../clause/Sentence.tsx";
import { Key } from "../fields/KeyHints.tsx";
import { copyStyleName } from "./copyStyles.ts";
import type { Copying } from "./useCopying.ts";

interface Props {
  copying: Copying;
  /** The unit that is copied, where it may be out of sight. */
  what?: string;
}

/** A button for the style of one key, which it shows, one for the text with its source, and one for all styles. */
export function CopyButtons({ copying: { favourite, isMenuOpen, copyAs, toggleMenu }, what }: Props) {
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
      <button type="button" aria-keyshortcuts="C" onClick={() => copyAs(favourite)}>
        <Sentence text={copyStyleName(favourite)} />
        <Key name="C" />
      </button>
      <button type="button" onClick={() => copyAs(second)}>
        <Sentence text={copyStyleName(second)} />
      </button>
      <button
        type="button"
        aria-keyshortcuts="M"
        aria-haspopup="listbox"
        aria-expanded={isMenuOpen}
        onClick={toggleMenu}
      >
        {i18n.t("copy.more")}
        <Key name="M" />
      </button>
    </fieldset>
  );
}
