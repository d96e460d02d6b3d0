import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import { usePunctuation } from "../clause/textSettings.tsx";

/** The notice that issues the regulation (印发通知) and bears the document number. */
export function IssuingNotice({ carrier }: { carrier: NonNullable<Regulation["carrier"]> }) {
  const set = usePunctuation();
  return (
    <details class="issuing-notice" open>
      <summary>{i18n.t("regulation.issuingNotice")}</summary>
      <div lang="zh-CN">
        <p class="notice-title">{set(carrier.title)}</p>
        {carrier.paragraphs.map((text, index) => (
          <p key={index}>{set(text)}</p>
        ))}
      </div>
    </details>
  );
}
