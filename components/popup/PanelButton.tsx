import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { isInPopup } from "../state/subjectTab.ts";

/** The side panel APIs of Chromium and Firefox; either may be absent. */
interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel, which shows the same as the popup and stays open. Shown only in the popup. */
export function PanelButton() {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => void browser.windows?.getCurrent().then(({ id }) => setWindowId(id)), []);
  if (!isInPopup() || windowId === undefined || !(sidePanel || sidebarAction)) return null;
  // Both open it in the handling of the click itself, or not at all.
  const open = async () => {
    await (sidebarAction?.open() ?? sidePanel?.open({ windowId }));
    window.close();
  };
  return (
    <button type="button" class="is-quiet panel-button" onClick={() => void open()}>
      {i18n.t("popup.inPanel")}
    </button>
  );
}
