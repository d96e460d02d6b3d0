import { i18n } from "#i18n";
import type { Copyable } from "./copy.ts";

interface Props {
  /** Of the text, by which what is selected is described. */
  id: string;
  /** Tells it from another preview on the same page. */
  label?: string;
  copyable: Copyable;
}

/** Exactly what would be copied, and whether word processors get it formatted. */
export function CopyPreview({ id, label = i18n.t("copy.preview"), copyable }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="copy-preview" tabIndex={0} aria-label={label}>
      <p class="copy-preview-text" id={id} lang="zh-CN">
        {copyable.text}
      </p>
      {copyable.html !== undefined && <p class="explanation">{i18n.t("copy.formatted")}</p>}
    </section>
  );
}
