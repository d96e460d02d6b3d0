import { i18n } from "#i18n";
import type { Regulation } from "../../utils/regulation/model.ts";
import { isNamed } from "../../utils/search/names/names.ts";
import type { NumberQuery } from "../../utils/search/query/numbers.ts";
import { readQuery } from "../../utils/search/query/query.ts";
import { lastClause } from "../clause/certainty.ts";
import { Sentence } from "../clause/Sentence.tsx";

interface Props {
  query: string;
  /** What it asks for by number. */
  asked: NumberQuery | null;
  /** The documents that it names and the library lacks. */
  absent: readonly string[];
  regulations: readonly Regulation[];
}

/** How far so many texts go is worth a line each; of hundreds it says nothing. */
const MAX_EXTENTS = 3;

/** Nothing was found: why, as far as it can be known, and what to try. */
export function NoResults({ query, asked, absent, regulations }: Props) {
  if (absent.length > 0) return <NoDocument names={absent} isNumber={asked !== null} />;
  const numbers = asked ? [asked, ...(asked.also ?? [])] : [];
  const named = regulations.filter((regulation) => numbers.some(({ name }) => isNamed(regulation, name)));
  const isExtentAsked = named.length > 0 && named.length <= MAX_EXTENTS;
  // The words may be in a part that was not published: no hit does not prove that the regulation lacks them.
  const isCutAsked = asked === null && regulations.length <= MAX_EXTENTS;
  const cut = isCutAsked ? regulations.filter(({ incomplete }) => incomplete) : [];
  const limited = isExtentAsked ? named : cut;
  return (
    <section class="no-results">
      {!isExtentAsked && (
        <p>
          <Sentence
            text={
              isQuoted(query) ? i18n.t("popup.nothingQuoted", { query }) : i18n.t("popup.nothing", { query })
            }
          />
        </p>
      )}
      {limited.map((regulation) => (
        <p key={regulation.id}>
          <Sentence text={extent(regulation)} />
        </p>
      ))}
      <p class="nothing-advice">
        <Sentence text={i18n.t("popup.nothingAdvice")} />
      </p>
    </section>
  );
}

/** @returns names as a sentence has them. */
export const quoted = (names: readonly string[]) => names.join(i18n.t("popup.betweenNames"));

/** Documents that the library lacks: their clauses are not to be looked for in others. */
function NoDocument({ names, isNumber }: { names: readonly string[]; isNumber: boolean }) {
  return (
    <section class="no-results">
      <p>
        <Sentence text={i18n.t("popup.noDocument", { names: quoted(names) })} />
      </p>
      <p class="nothing-advice">
        <Sentence text={isNumber ? i18n.t("popup.noDocumentAdvice") : i18n.t("popup.nothingAdvice")} />
      </p>
    </section>
  );
}

/** Whether a phrase was to be found as it is. */
const isQuoted = (query: string) => readQuery(query, (text) => text).quoted.length > 0;

/** How far the text of a regulation goes: it has no clause of the number asked for. */
function extent(regulation: Regulation): string {
  const words = { title: regulation.title, last: lastClause(regulation) };
  return regulation.incomplete ? i18n.t("missing.beyond", words) : i18n.t("popup.lastClause", words);
}
