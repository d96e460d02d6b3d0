import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { COPY_STYLES, type CopyStyle } from "../../utils/citation/copying.ts";
import { Sentence } from "../clause/Sentence.tsx";
import { plainKey } from "../fields/useKeys.ts";
import { CopyPreview } from "./CopyPreview.tsx";
import { copyStyleName } from "./copyStyles.ts";
import { useBorrowedFocus } from "./useBorrowedFocus.ts";
import type { Copying } from "./useCopying.ts";

/** How far a key goes in the list. */
const STEPS: Record<string, number> = { arrowdown: 1, arrowright: 1, arrowup: -1, arrowleft: -1 };

const optionId = (style: CopyStyle) => `copy-as-${style}`;
const PREVIEW_ID = "copy-preview";

/** All styles, the selected one with exactly what it copies: the arrow keys or the pointer select, Enter or a click copies. */
export function CopyMenu({ copying: { favourite, copyableAs, copyAs, closeMenu } }: { copying: Copying }) {
  const [selected, setSelected] = useState(favourite);
  const list = useRef<HTMLDivElement>(null);
  useBorrowedFocus(list);
  useEffect(
    () => document.getElementById(optionId(selected))?.scrollIntoView({ block: "nearest" }),
    [selected],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    const step = STEPS[key ?? ""];
    if (step) setSelected(stylesFrom(selected, step));
    else if (key === "enter") copyAs(selected);
    else if (key === "escape") closeMenu();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const copyable = copyableAs(selected);
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
          <StyleOption
            key={style}
            style={style}
            isSelected={style === selected}
            onSelect={setSelected}
            onCopy={copyAs}
          />
        ))}
      </div>
      {copyable && <CopyPreview id={PREVIEW_ID} copyable={copyable} />}
    </section>
  );
}

const stylesFrom = (style: CopyStyle, step: number): CopyStyle =>
  COPY_STYLES.at((COPY_STYLES.indexOf(style) + step) % COPY_STYLES.length) ?? style;

interface OptionProps {
  style: CopyStyle;
  isSelected: boolean;
  onSelect(style: CopyStyle): void;
  onCopy(style: CopyStyle): void;
}

function StyleOption({ style, isSelected, onSelect, onCopy }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the list, where the focus stays.
    <div
      id={optionId(style)}
      class="copy-style"
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-describedby={isSelected ? PREVIEW_ID : undefined}
      onPointerMove={(event) => hasMoved(event) && onSelect(style)}
      onClick={() => onCopy(style)}
    >
      <Sentence text={copyStyleName(style)} />
    </div>
  );
}

/** A list that appears under a pointer at rest is not pointed at. */
const hasMoved = ({ movementX, movementY }: PointerEvent) => movementX !== 0 || movementY !== 0;
