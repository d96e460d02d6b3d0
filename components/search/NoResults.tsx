import { i18n } from "#i18n";
import type { Answered } from "../../utils/library/answered.ts";
import type { CatalogueEntry } from "../../utils/regulation/entry.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import { Sentence } from "../clause/Sentence.tsx";

/** Nothing was found: why, as far as it can be known, and what to try. */
export function NoResults({ answered }: { answered: Answered }) {
  const { query, number, isQuoted, absent, limiting } = answered;
  if (absent.length > 0) return <NoDocument names={absent} isNumber={number !== null} />;
  const isExtentAsked = number !== null && limiting.length > 0;
  return (
    <section class="no-results">
      {!isExtentAsked && (
        <p>
          <Sentence
            text={isQuoted ? i18n.t("popup.nothingQuoted", { query }) : i18n.t("popup.nothing", { query })}
          />
        </p>
      )}
      {limiting.map((regulation) => (
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

/** How far the text of a regulation goes: it has no clause of the number asked for. */
function extent({ title, incomplete, clauses }: CatalogueEntry): string {
  const [ordinal, suffix] = clauses.at(-1) ?? [];
  const last = ordinal === undefined ? "" : unitLabel({ ordinal, ...(suffix ? { suffix } : {}) });
  return incomplete ? i18n.t("missing.beyond", { title, last }) : i18n.t("popup.lastClause", { title, last });
}
