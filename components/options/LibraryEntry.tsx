import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { lastClause } from "../clause/certainty.ts";
import { documentDates } from "../clause/Facts.tsx";
import { LaterEditions } from "../clause/LaterEditions.tsx";
import { Sentence } from "../clause/Sentence.tsx";

/** A regulation of the library: which it is, how much of it there is, what is known of later editions. */
export function LibraryEntry({ regulation }: { regulation: Regulation }) {
  const { title, issuers, documentNumber, status, incomplete, laterEditions } = regulation;
  const facts = [
    ...(documentNumber ? [documentNumber] : []),
    ...documentDates(regulation),
    ...(status ? [status] : []),
    i18n.t("facts.clauses", clausesOf(regulation).length),
    ...(incomplete ? [i18n.t("facts.upTo", { last: lastClause(regulation) })] : []),
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
      <LaterEditions editions={laterEditions} />
    </li>
  );
}
