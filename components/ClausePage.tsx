import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Regulation, UnitAddress } from "../utils/regulation/model.ts";
import { CopyButtons } from "./CopyButtons.tsx";
import { CopyStatus } from "./CopyStatus.tsx";
import { type CopyStyle, citation } from "./citations.ts";
import { Facts } from "./Facts.tsx";
import { plainKey } from "./keys.ts";
import { LaterEditions } from "./LaterEditions.tsx";
import { PassageView } from "./PassageView.tsx";
import { locate } from "./passages.ts";
import { useSettings } from "./settings.ts";
import { useCopying } from "./useCopying.ts";

interface Props {
  regulation: Regulation;
  address: UnitAddress;
  onBack(): void;
}

/** A clause opened from the search. One key copies; Esc goes back. */
export function ClausePage({ regulation, address, onBack }: Props) {
  const page = useRef<HTMLElement>(null);
  const { copyStyle } = useSettings();
  const { outcome, copyNow } = useCopying(address);
  const copyAs = (style: CopyStyle) => copyNow(citation(regulation, [address], style));
  const located = locate(regulation.units, address);
  useEffect(() => page.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = plainKey(event);
    if (key !== "escape" && key !== "c") return;
    event.preventDefault();
    if (key === "escape") onBack();
    else copyAs(copyStyle);
  };

  return (
    <main class="popup clause-page" ref={page} tabIndex={-1} onKeyDown={onKeyDown}>
      <button type="button" class="is-quiet back" onClick={onBack}>
        {i18n.t("popup.back")}
        <kbd>Esc</kbd>
      </button>
      <Facts regulation={regulation} />
      <LaterEditions editions={regulation.laterEditions} />
      {located && <PassageView passage={{ ...located, addresses: [address] }} />}
      <div class="bottom">
        <CopyStatus outcome={outcome} />
        <footer class="actions">
          <CopyButtons favourite={copyStyle} keyName="C" onCopy={copyAs} />
        </footer>
      </div>
    </main>
  );
}
