import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { onWrite, type Refusal, refusalNow } from "./store.ts";

/** Says that the browser did not keep what was changed, until it keeps something again. The element itself stays, so that it is announced. */
export function KeepingNotice() {
  const [told, setTold] = useState<{ refusal: Refusal | null; serial: number }>({ refusal: null, serial: 0 });
  useEffect(
    () => onWrite(() => setTold(({ serial }) => ({ refusal: refusalNow(), serial: serial + 1 }))),
    [],
  );
  const { refusal, serial } = told;
  return (
    <div class="keeping-notice" role="alert">
      {refusal !== null && (
        <p key={serial}>{refusal === "full" ? i18n.t("keeping.full") : i18n.t("keeping.failed")}</p>
      )}
    </div>
  );
}
