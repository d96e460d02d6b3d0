import { useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { SampleMessage } from "../../utils/messages.ts";

const message: SampleMessage = { name: "sample" };

/** Opens the sample's first card, to which Tab goes on: it leads to no line, and the shortcut may be another's. */
export function FirstClauseButton() {
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    void browser.runtime.sendMessage(message);
    // When the card gives the keyboard back, it is here that the reader goes on.
    addEventListener("focus", () => button.current?.focus(), { once: true });
  };
  return (
    <button type="button" class="try" ref={button} onClick={open}>
      {i18n.t("welcome.tryButton")}
    </button>
  );
}
