import type { Regulation } from "../../utils/regulation/model.ts";
import { Dated } from "./Dated.tsx";
import { documentDates } from "./dates.ts";

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
              <Dated text={fact} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}
