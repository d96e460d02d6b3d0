import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation, UnitAddress } from "../utils/regulation/model.ts";
import { readingUrl } from "./addresses.ts";
import { CopyButtons } from "./CopyButtons.tsx";
import { CopyMenu } from "./CopyMenu.tsx";
import { CopyStatus } from "./CopyStatus.tsx";
import { type CopyStyle, citation } from "./citations.ts";
import { Facts } from "./Facts.tsx";
import { plainKey } from "./keys.ts";
import { LaterEditions } from "./LaterEditions.tsx";
import { PassageView } from "./PassageView.tsx";
import { locate } from "./passages.ts";
import { useSettings } from "./settings.ts";
import { PLAIN_TEXT, TextSettings } from "./textsettings.ts";
import { useCopying } from "./useCopying.ts";

interface Props {
  regulation: Regulation;
  address: UnitAddress;
  onBack(): void;
}

/** A clause opened from the search. One key copies; Esc goes back. */
export function ClausePage({ regulation, address, onBack }: Props) {
  const page = useRef<HTMLElement>(null);
  const settings = useSettings();
  const { copyStyle } = settings;
  const { outcome, copyNow } = useCopying(address);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const copyableOf = (style: CopyStyle) => citation(regulation, [address], style, settings);
  const copyAs = (style: CopyStyle) => {
    copyNow(copyableOf(style));
    setMenuOpen(false);
  };
  const setting = useMemo(
    () => ({ ...PLAIN_TEXT, isFullWidth: settings.isShownFullWidth }),
    [settings.isShownFullWidth],
  );
  const located = locate(regulation.units, address);
  useEffect(() => {
    if (!isMenuOpen) page.current?.focus();
  }, [isMenuOpen]);

  const keys: Record<string, () => void> = {
    escape: onBack,
    c: () => copyAs(copyStyle),
    m: () => setMenuOpen(!isMenuOpen),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[plainKey(event) ?? ""];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <main class="popup clause-page" ref={page} tabIndex={-1} onKeyDown={onKeyDown}>
      <button type="button" class="is-quiet back" onClick={onBack}>
        {i18n.t("popup.back")}
        <kbd>Esc</kbd>
      </button>
      <a class="whole" href={readingUrl(regulation.id, address)} target="_blank" rel="noopener">
        {i18n.t("popup.whole")}
      </a>
      <Facts regulation={regulation} />
      <LaterEditions editions={regulation.laterEditions} />
      {located && !isMenuOpen && (
        <TextSettings.Provider value={setting}>
          <PassageView passage={{ ...located, addresses: [address] }} />
        </TextSettings.Provider>
      )}
      {isMenuOpen && (
        <CopyMenu
          initial={copyStyle}
          copyableOf={copyableOf}
          onCopy={copyAs}
          onClose={() => setMenuOpen(false)}
        />
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        <footer class="actions">
          <CopyButtons
            favourite={copyStyle}
            isMenuOpen={isMenuOpen}
            onCopy={copyAs}
            onMenu={() => setMenuOpen(!isMenuOpen)}
          />
        </footer>
      </div>
    </main>
  );
}
