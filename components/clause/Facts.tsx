import type { Regulation } from "../../utils/regulation/model.ts";
import { documentDates } from "./dates.ts";
import { Sentence } from "./Sentence.tsx";

/** Which document this is: title, document number, dates, status as published. */
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
