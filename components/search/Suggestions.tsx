import { i18n } from "#i18n";
import { readingUrl } from "../../utils/lookup/addresses.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import { Sentence } from "../clause/Sentence.tsx";

/** Queries that show what the search understands. Chinese in every language, as the texts are. */
const EXAMPLES = ["规范性文件备案", "十八", "第八条第二款"];

interface Props {
  regulations: readonly Regulation[];
  onQuery(query: string): void;
}

/** What to do with an empty search box, and what there is to search in. */
export function Suggestions({ regulations, onQuery }: Props) {
  return (
    <section class="suggestions">
      <p>{i18n.t("popup.invitation")}</p>
      <ul class="examples" lang="zh-CN">
        {EXAMPLES.map((example) => (
          <li key={example}>
            <button type="button" onClick={() => onQuery(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
      <h2>{i18n.t("popup.library")}</h2>
      <ul class="library-list">
        {regulations.map((regulation) => (
          <li key={regulation.id}>
            <a href={readingUrl(regulation.id)} target="_blank" rel="noopener" lang="zh-CN">
              {regulation.title}
            </a>
            <span class="library-extent">
              <Sentence
                text={[regulation.documentNumber, i18n.t("facts.clauses", clausesOf(regulation).length)]
                  .filter(Boolean)
                  .join(" · ")}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
