import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { CitedUnit } from "../../utils/citation/found.ts";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { Passage } from "../../utils/lookup/passages.ts";
import { unitsIn } from "../../utils/lookup/result.ts";
import { OWN_PAGE, type Regulation } from "../../utils/regulation/model.ts";
import { clauseKey } from "../../utils/regulation/units.ts";
import { CertaintyLine } from "../clause/CertaintyLine.tsx";
import { ChooseAgain } from "../clause/ChooseAgain.tsx";
import type { Assurance } from "../clause/certainty.ts";
import { Facts } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { PassageView } from "../clause/PassageView.tsx";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { CopyMenu } from "../copying/CopyMenu.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { useCopying } from "../copying/useCopying.ts";
import { Key } from "../fields/KeyHints.tsx";
import { useKeys } from "../fields/useKeys.ts";
import { useSettings } from "../state/settings.ts";

interface Props {
  regulation: Regulation;
  passages: readonly Passage[];
  /** What copying cites. */
  units: readonly CitedUnit[];
  /** How sure it is that this is meant, where it was cited somewhere; null where the user searched for it. */
  assurance: Assurance | null;
  isPinned: boolean;
  onPin(): void;
  onBack(): void;
  /** Leads back to the documents that the user chose this one among; null where there was no choice. */
  onChooseAgain: (() => void) | null;
}

/** A clause opened from a list. One key copies, one keeps it at hand; Esc goes back. */
export function ClausePage(props: Props) {
  const { regulation, passages, units, assurance, onPin, onBack, onChooseAgain } = props;
  const copying = useCopying(passages, regulation, units, useSettings());
  const { favourite, outcome, isMenuOpen, closeMenu, copyAs } = copying;
  const page = useRef<HTMLElement>(null);
  // The popup shrinks to its content: the menu keeps the height of the text that it replaces.
  const [menuHeight, setMenuHeight] = useState(0);
  const toggleMenu = () => {
    setMenuHeight(Math.min(page.current?.offsetHeight ?? 0, innerHeight));
    copying.toggleMenu();
  };
  // Before anything is painted: no key is lost.
  useLayoutEffect(() => {
    if (!isMenuOpen) page.current?.focus();
  }, [isMenuOpen]);
  useKeys({
    escape: isMenuOpen ? closeMenu : onBack,
    c: () => copyAs(favourite),
    m: toggleMenu,
    backspace: onChooseAgain ?? undefined,
    p: isInLibrary(regulation) ? onPin : undefined,
  });
  return (
    <main
      class="popup clause-page"
      ref={page}
      tabIndex={-1}
      style={isMenuOpen ? { minHeight: `${menuHeight}px` } : {}}
      aria-label={`《${regulation.title}》${unitsIn(regulation, passages)}`}
    >
      <ClauseActions {...props} />
      {assurance && <CertaintyLine {...assurance} />}
      <Facts regulation={regulation} />
      <LaterEditions regulation={regulation} />
      {isMenuOpen ? (
        <CopyMenu copying={copying} />
      ) : (
        passages.map((passage) => <PassageView key={clauseKey(passage.clause)} passage={passage} />)
      )}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        <footer class="actions">
          <CopyButtons copying={{ ...copying, toggleMenu }} />
        </footer>
      </div>
    </main>
  );
}

const isInLibrary = ({ id }: Regulation) => id !== OWN_PAGE;

/** Where one can go from here: back, and for a clause of the library to those at hand or to the whole text. */
function ClauseActions({ regulation, passages, isPinned, onPin, onBack, onChooseAgain }: Props) {
  return (
    <div class="clause-actions">
      <button type="button" class="is-quiet back" aria-keyshortcuts="Escape" onClick={onBack}>
        {i18n.t("popup.back")}
        <Key name="Esc" />
      </button>
      {onChooseAgain && <ChooseAgain onChooseAgain={onChooseAgain} />}
      {isInLibrary(regulation) && (
        <>
          <button
            type="button"
            class="is-quiet"
            aria-pressed={isPinned}
            aria-keyshortcuts="P"
            onClick={onPin}
          >
            {isPinned ? i18n.t("popup.isAtHand") : i18n.t("popup.keepAtHand")}
            <Key name="P" />
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
  );
}
