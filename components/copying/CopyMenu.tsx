import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { plainKey } from "../keys.ts";
import { COPY_STYLES, type CopyStyle } from "./citations.ts";
import type { Copyable } from "./copy.ts";
import { copyStyleName } from "./copystyles.ts";

/** How far a key goes in the list. */
const STEPS: Record<string, number> = { arrowdown: 1, arrowright: 1, arrowup: -1, arrowleft: -1 };

const optionId = (style: CopyStyle) => `copy-as-${style}`;
const PREVIEW_ID = "copy-preview";

interface Props {
  /** The style that is selected at first. */
  initial: CopyStyle;
  /** What a style copies. */
  copyableOf(style: CopyStyle): Copyable | null;
  onCopy(style: CopyStyle): void;
  onClose(): void;
}

/** All styles, the selected one with exactly what it copies: the arrow keys or the pointer select, Enter or a click copies. */
export function CopyMenu({ initial, copyableOf, onCopy, onClose }: Props) {
  const [selected, setSelected] = useState(initial);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    list.current?.focus();
    return () => {
      // A card that goes while the reader is on the page takes no focus from there.
      if (document.hasFocus() && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  useEffect(
    () => document.getElementById(optionId(selected))?.scrollIntoView({ block: "nearest" }),
    [selected],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const step = STEPS[key ?? ""];
    if (step) setSelected(stylesFrom(selected, step));
    else if (key === "enter") onCopy(selected);
    else if (key === "escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const copyable = copyableOf(selected);
  return (
    <section class="copy-menu">
      <div
        ref={list}
        class="copy-styles"
        role="listbox"
        tabIndex={0}
        aria-label={i18n.t("copy.menu")}
        aria-activedescendant={optionId(selected)}
        onKeyDown={onKeyDown}
      >
        {COPY_STYLES.map((style) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the list, where the focus stays.
          <div
            key={style}
            id={optionId(style)}
            class="copy-style"
            role="option"
            tabIndex={-1}
            aria-selected={style === selected}
            aria-describedby={style === selected ? PREVIEW_ID : undefined}
            onPointerMove={(event) => hasMoved(event) && setSelected(style)}
            onClick={() => onCopy(style)}
          >
            {copyStyleName(style)}
          </div>
        ))}
      </div>
      {copyable && <CopyPreview id={PREVIEW_ID} copyable={copyable} />}
    </section>
  );
}

/** A list that appears under a pointer at rest is not pointed at. */
const hasMoved = ({ movementX, movementY }: PointerEvent) => movementX !== 0 || movementY !== 0;

const stylesFrom = (style: CopyStyle, step: number): CopyStyle =>
  COPY_STYLES.at((COPY_STYLES.indexOf(style) + step) % COPY_STYLES.length) ?? style;

interface PreviewProps {
  id: string;
  /** Tells it from another preview on the same page. */
  label?: string;
  copyable: Copyable;
}

/** Exactly what would be copied, and whether word processors get it formatted. */
export function CopyPreview({ id, label = i18n.t("copy.preview"), copyable }: PreviewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="copy-preview" id={id} tabIndex={0} aria-label={label}>
      <p class="copy-preview-text" lang="zh-CN">
        {copyable.text}
      </p>
      {copyable.html !== undefined && <p class="explanation">{i18n.t("copy.formatted")}</p>}
    </section>
  );
}
