import { useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { SampleMessage } from "../../utils/messages.ts";

const message: SampleMessage = { name: "sample" };

/** Opens the first card of the sample, for keyboard users: Tab does not reach marks, and the shortcut may be taken. */
export function FirstClauseButton() {
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    void browser.runtime.sendMessage(message);
    // The card returns the focus here when it closes.
    addEventListener("focus", () => button.current?.focus(), { once: true });
  };
  return (
    <button type="button" class="try" ref={button} onClick={open}>
      {i18n.t("welcome.tryButton")}
    </button>
  );
}
