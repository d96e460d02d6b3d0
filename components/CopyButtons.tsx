import { i18n } from "#i18n";
import { COPY_STYLES, type CopyStyle } from "./citations.ts";

interface Props {
  /** What the key copies; its button comes first and shows the key. */
  favourite: CopyStyle;
  /** The key as shown, e.g. "C". */
  keyName: string;
  onCopy(style: CopyStyle): void;
}

/** One button a style of citation. */
export function CopyButtons({ favourite, keyName, onCopy }: Props) {
  const styles = [favourite, ...COPY_STYLES.filter((style) => style !== favourite)];
  return (
    <fieldset class="copy-buttons">
      <legend>{i18n.t("copy.legend")}</legend>
      {styles.map((style) => (
        <button type="button" key={style} onClick={() => onCopy(style)}>
          {copyStyleName(style)}
          {style === favourite && <kbd>{keyName}</kbd>}
        </button>
      ))}
    </fieldset>
  );
}

/** @returns the style's name in the language of the interface. */
export function copyStyleName(style: CopyStyle): string {
  switch (style) {
    case "official":
      return i18n.t("copy.official");
    case "plain":
      return i18n.t("copy.plain");
    case "markdown":
      return i18n.t("copy.markdown");
  }
}
