import { i18n } from "#i18n";
import type { LibraryFault } from "../../utils/messages.ts";
import { useLibrary } from "./library.tsx";
import type { Waiting } from "./useFound.ts";

/** @returns what a fault of the library means for the user, and what to do about it. */
export function faultSentence(fault: LibraryFault): string {
  switch (fault) {
    case "newer":
      return i18n.t("fault.newer");
    case "forbidden":
      return i18n.t("fault.forbidden");
    case "full":
      return i18n.t("fault.full");
    case "damaged":
      return i18n.t("fault.damaged");
    case "busy":
      return i18n.t("fault.busy");
    case "stopped":
      return i18n.t("fault.stopped");
    case "unanswered":
      return i18n.t("fault.unanswered");
    case "failed":
      return i18n.t("fault.failed");
  }
}

/** How the reading of what is to be shown goes: nothing for a moment, then a line. The element itself stays, so that it is announced. */
export function LibraryStatus({ isSlow, fault }: Waiting) {
  return (
    <p class="library-status" role="status">
      {fault ? faultSentence(fault) : isSlow && i18n.t("fault.reading")}
    </p>
  );
}

/** Says that the user's own part of the library cannot be read or is gone: what is shown is the bundled part alone. */
export function LibraryNotice() {
  const { fault, vanished } = useLibrary();
  const sentence = fault
    ? `${i18n.t("fault.bundledOnly")}${faultSentence(fault)}`
    : vanished !== null && i18n.t("fault.vanished", vanished);
  return (
    <div class="keeping-notice" role="alert">
      {sentence && <p>{sentence}</p>}
    </div>
  );
}
