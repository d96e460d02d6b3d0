import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { CitedUnit } from "../../utils/citation/found.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { readingUrl } from "../clause/addresses.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import type { Assurance } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { PassageView } from "../clause/PassageView.tsx";
import type { Passage } from "../clause/passages.ts";
import { OWN_PAGE } from "../clause/reading.ts";
import { PLAIN_TEXT, TextSettings } from "../clause/textsettings.ts";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { CopyMenu } from "../copying/CopyMenu.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { type CopyStyle, citation } from "../copying/citations.ts";
import { useCopyMenu } from "../copying/useCopyMenu.ts";
import { plainKey } from "../keys.ts";
import { useSettings } from "../settings.ts";

interface Props {
  regulation: Regulation;
  passages: readonly Passage[];
  /** What copying cites. */
  units: readonly CitedUnit[];
  /** How sure it is that this is meant, where it was cited somewhere; null where the reader searched for it. */
  assurance: Assurance | null;
  isPinned: boolean;
  onPin(): void;
  onBack(): void;
}

/** A clause opened from a list. One key copies, one keeps it at hand; Esc goes back. */
export function ClausePage({ regulation, passages, units, assurance, isPinned, onPin, onBack }: Props) {
  const page = useRef<HTMLElement>(null);
  const settings = useSettings();
  const { copyStyle } = settings;
  const copyableOf = (style: CopyStyle) => citation(regulation, units, style, settings);
  const { outcome, isMenuOpen, toggleMenu, closeMenu, copyAs } = useCopyMenu(passages, copyableOf);
  const setting = useMemo(
    () => ({ ...PLAIN_TEXT, isFullWidth: settings.isShownFullWidth }),
    [settings.isShownFullWidth],
  );
  const isInLibrary = regulation.id !== OWN_PAGE;
  // Before anything is painted: no key is lost.
  useLayoutEffect(() => {
    if (!isMenuOpen) page.current?.focus();
  }, [isMenuOpen]);

  const keys: Record<string, () => void> = {
    escape: isMenuOpen ? closeMenu : onBack,
    c: () => copyAs(copyStyle),
    m: toggleMenu,
    ...(isInLibrary && { p: onPin }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[plainKey(event) ?? ""];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <main class="popup clause-page" ref={page} tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="ways">
        <button type="button" class="is-quiet back" onClick={onBack}>
          {i18n.t("popup.back")}
          <kbd>Esc</kbd>
        </button>
        {isInLibrary && (
          <>
            <button type="button" class="is-quiet" aria-pressed={isPinned} onClick={onPin}>
              {isPinned ? i18n.t("popup.isAtHand") : i18n.t("popup.keepAtHand")}
              <kbd>P</kbd>
            </button>
            <a
              class="whole"
              href={readingUrl(regulation.id, passages[0]?.addresses[0])}
              target="_blank"
              rel="noopener"
            >
              {i18n.t("popup.whole")}
            </a>
          </>
        )}
      </div>
      {assurance && <CertaintyLine {...assurance} />}
      <Facts regulation={regulation} />
      <LaterEditions editions={regulation.laterEditions} />
      {!isMenuOpen && (
        <TextSettings.Provider value={setting}>
          {passages.map((passage) => (
            <PassageView key={`${passage.clause.ordinal}-${passage.clause.suffix}`} passage={passage} />
          ))}
        </TextSettings.Provider>
      )}
      {isMenuOpen && (
        <CopyMenu initial={copyStyle} copyableOf={copyableOf} onCopy={copyAs} onClose={closeMenu} />
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        <footer class="actions">
          <CopyButtons favourite={copyStyle} isMenuOpen={isMenuOpen} onCopy={copyAs} onMenu={toggleMenu} />
        </footer>
      </div>
    </main>
  );
}
