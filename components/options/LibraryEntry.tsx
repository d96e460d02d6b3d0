import { i18n } from "#i18n";
import type { CatalogueEntry } from "../../utils/regulation/entry.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { documentDates } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { Sentence } from "../clause/Sentence.tsx";

/** A regulation of the library: which it is, how much of it there is, what is known of later editions. */
export function LibraryEntry({ entry }: { entry: CatalogueEntry }) {
  const { title, issuers, documentNumber, status, incomplete, clauses } = entry;
  const [ordinal = 0, suffix = 0] = clauses.at(-1) ?? [];
  const facts = [
    ...(documentNumber ? [documentNumber] : []),
    ...documentDates(entry),
    ...(status ? [status] : []),
    i18n.t("facts.clauses", clauses.length),
    ...(incomplete && ordinal > 0 ? [i18n.t("facts.upTo", { last: unitLabel({ ordinal, suffix }) })] : []),
  ];
  return (
    <li class="library-entry">
      <h3 lang="zh-CN">{title}</h3>
      {issuers.length > 0 && <p lang="zh-CN">{issuers.join("、")}</p>}
      <p class="facts-line">
        {facts.map((fact) => (
          <span key={fact}>
            <Sentence text={fact} />
          </span>
        ))}
      </p>
      <LaterEditions regulation={entry} />
    </li>
  );
}
