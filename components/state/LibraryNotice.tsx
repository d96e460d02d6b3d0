import { i18n } from "#i18n";
import type { LibraryFault } from "../../utils/messages.ts";

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
