import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import { Sentence } from "./Sentence.tsx";

/** The facts of a document: title, document number, dates, status as published. */
export function Facts({ regulation }: { regulation: Regulation }) {
  const { title, documentNumber, status } = regulation;
  const others = [...documentDates(regulation), ...(status ? [status] : [])];
  return (
    <header class="facts">
      <h1 class="facts-title" data-part="title" lang="zh-CN">
        {title}
      </h1>
      {(documentNumber || others.length > 0) && (
        <p class="facts-line">
          {documentNumber && (
            <span data-part="number" lang="zh-CN">
              {documentNumber}
            </span>
          )}
          {others.map((fact) => (
            <span key={fact}>
              <Sentence text={fact} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

/** @returns the known dates of issue and of coming into force, in words. */
export function documentDates({ issued, effective }: Pick<Regulation, "issued" | "effective">): string[] {
  if (issued && issued === effective) return [i18n.t("facts.issuedAndEffective", { date: issued })];
  return [
    ...(issued ? [i18n.t("facts.issued", { date: issued })] : []),
    ...(effective ? [i18n.t("facts.effective", { date: effective })] : []),
  ];
}
