import { i18n } from "#i18n";
import type { MissingReason } from "../../utils/reference/model.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { LaterEditions } from "../clause/LaterEditions.tsx";

interface Props {
  /** The reference as the page writes it. */
  text: string;
  reason: MissingReason;
  /** The document, if the library has it. */
  regulation: Regulation | null;
}

/** Shown instead of a wrong clause: the reference, and what the user can do. */
export function Missing({ text, reason, regulation }: Props) {
  return (
    <section class="missing">
      <h1 class="facts-title" data-part="label" lang="zh-CN">
        {text}
      </h1>
      {reason === "beyond" && regulation && <LaterEditions editions={regulation.laterEditions} />}
      <p>{adviceFor(reason)}</p>
    </section>
  );
}

function adviceFor(reason: MissingReason): string {
  switch (reason) {
    case "document":
    case "edition":
      return i18n.t("missing.lookElsewhere");
    case "beyond":
      return i18n.t("missing.fullText");
    case "unit":
      return i18n.t("missing.unitAdvice");
  }
}
