import { i18n } from "#i18n";
import { libraryUrl } from "../../utils/library/address.ts";
import type { Pointed } from "../../utils/lookup/result.ts";
import { type MissingReason, titleOf } from "../../utils/reference/model.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { extensionUrl } from "./extensionUrl.ts";

interface Props {
  subject: Pointed;
  reason: MissingReason;
  /** The document, if the library has it. */
  regulation: Regulation | null;
}

/** Shown instead of a wrong clause: the reference, and what the user can do. */
export function Missing({ subject, reason, regulation }: Props) {
  return (
    <section class="missing">
      <h1 class="facts-title" data-part="label" lang="zh-CN">
        {subject.text}
      </h1>
      {reason === "beyond" && regulation && <LaterEditions regulation={regulation} />}
      <p>{adviceFor(reason)}</p>
      {(reason === "document" || reason === "edition") && <LibraryLinks wanted={titleOf(subject.document)} />}
    </section>
  );
}

/** The ways to bring what the library lacks. @param wanted its title; null where the page does not give it. */
function LibraryLinks({ wanted }: { wanted: string | null }) {
  return (
    <p class="library-links">
      {wanted !== null && (
        <a href={extensionUrl(libraryUrl({ wanted }))} target="_blank" rel="noreferrer">
          {i18n.t("missing.keep")}
        </a>
      )}
      <a href={extensionUrl(libraryUrl())} target="_blank" rel="noreferrer">
        {i18n.t("missing.openLibrary")}
      </a>
    </p>
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
