import { useRef } from "preact/hooks";
import { i18n } from "#i18n";

export interface Tab {
  name: string;
  label: string;
}

interface Props<T extends Tab> {
  tabs: readonly T[];
  shown: T["name"];
  onShow(name: T["name"]): void;
}

/** Ids by which tabs and panel know each other. */
export const tabId = (name: string) => `tab-${name}`;
export const PANEL_ID = "panel";

/** Tabs over a panel: the arrow keys go along them, Enter shows one, and its field takes the keyboard. */
export function Tabs<T extends Tab>({ tabs, shown, onShow }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent, step: number) => {
    const all = [...(list.current?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={i18n.t("popup.tabsLabel")}
      ref={list}
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") go(event, 1);
        else if (event.key === "ArrowLeft") go(event, -1);
      }}
    >
      {tabs.map(({ name, label }) => (
        <button
          type="button"
          key={name}
          id={tabId(name)}
          role="tab"
          aria-selected={name === shown}
          aria-controls={PANEL_ID}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
