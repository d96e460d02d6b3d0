import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { KeepMessage } from "../../utils/messages.ts";

const keep = () => {
  const message: KeepMessage = { name: "keep" };
  void browser.runtime.sendMessage(message).catch(() => {});
};

/** Offers to take the page, whose own clause the card shows, into the library. */
export function KeepPage() {
  return (
    <button type="button" class="is-quiet" onClick={keep}>
      {i18n.t("keepPage.keep")}
    </button>
  );
}
