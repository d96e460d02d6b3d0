import { i18n } from "#i18n";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { Neighbours } from "../../utils/lookup/views.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Regulation, UnitAddress } from "../../utils/regulation/model.ts";
import { CopyButtons } from "../copying/CopyButtons.tsx";
import { CopyMenu } from "../copying/CopyMenu.tsx";
import { CopyStatus } from "../copying/CopyStatus.tsx";
import { useCopying } from "../copying/useCopying.ts";
import { Key } from "../fields/KeyHints.tsx";
import { useKeys } from "../fields/useKeys.ts";
import { useSettings } from "../state/settings.ts";
import { goToHash } from "./useHash.ts";

interface Props {
  regulation: Regulation;
  /** The clause that is read; null for none in particular. */
  current: Clause | null;
  /** What is read, and what copying cites; null for nothing in particular. */
  meant: UnitAddress | null;
  neighbours: Neighbours;
  /** Goes to the search within. */
  onFind(): void;
}

/** What can be done with the clause that is read: leaf to its neighbours, copy its citation. */
export function ReadingBar({ regulation, current, meant, neighbours, onFind }: Props) {
  const { previous, next } = neighbours;
  const copying = useCopying(meant, regulation, meant ? [meant] : [], useSettings());
  const { favourite, outcome, isMenuOpen, toggleMenu, closeMenu, copyAs } = copying;
  const goTo = (clause: Clause) => () => goToHash(readingUrl(regulation.id, clause));
  useKeys({
    "[": previous && goTo(previous),
    "]": next && goTo(next),
    "/": onFind,
    escape: isMenuOpen ? closeMenu : undefined,
    ...(meant && { c: () => copyAs(favourite), m: toggleMenu }),
  });
  return (
    <div class="bottom reading-bar">
      {isMenuOpen && meant && <CopyMenu copying={copying} />}
      <CopyStatus outcome={outcome} />
      <footer class="actions">
        {meant && <CopyButtons copying={copying} what={unitLabel(meant, current ?? undefined)} />}
        <nav class="window-buttons" aria-label={i18n.t("card.leaf")}>
          {previous && (
            <Leaf id={regulation.id} clause={previous} name={i18n.t("card.previousClause")} keyName="[" />
          )}
          {next && <Leaf id={regulation.id} clause={next} name={i18n.t("card.nextClause")} keyName="]" />}
        </nav>
      </footer>
    </div>
  );
}

interface LeafProps {
  id: string;
  clause: Clause;
  /** What the link does, before the clause it leads to. */
  name: string;
  keyName: string;
}

function Leaf({ id, clause, name, keyName }: LeafProps) {
  return (
    <a class="leaf" href={readingUrl(id, clause)} aria-keyshortcuts={keyName}>
      <span class="only-spoken">{`${name} `}</span>
      <span lang="zh-CN">{unitLabel(clause, clause)}</span>
      <Key name={keyName} />
    </a>
  );
}
