import { i18n } from "#i18n";
import { containerAnchor, readingUrl } from "../../utils/lookup/addresses.ts";
import { containerLabel, unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Container, Regulation, Unit, UnitAddress } from "../../utils/regulation/model.ts";
import { clauseKey } from "../../utils/regulation/units.ts";
import { ClauseText } from "../clause/ClauseText.tsx";
import { usePunctuation } from "../clause/textSettings.tsx";

interface Props {
  regulation: Regulation;
  /** What of it is meant, set off from the rest; null for nothing in particular. */
  meant: UnitAddress | null;
}

/** The whole of a regulation as published: what comes before the first clause, the clauses, what comes after them. */
export function RegulationText({ regulation, meant }: Props) {
  const { id, history = [], preamble, units, appendices = [] } = regulation;
  const set = usePunctuation();
  return (
    <>
      {[...history, ...preamble].map((text) => (
        <p class="preamble" key={text} lang="zh-CN">
          {set(text)}
        </p>
      ))}
      <Units id={id} units={units} above={[]} meant={meant} />
      {appendices.map(({ title, paragraphs }) => (
        <section class="appendix" key={title} lang="zh-CN">
          <h2>{title}</h2>
          {paragraphs.map((text, index) => (
            <p key={index}>{set(text)}</p>
          ))}
        </section>
      ))}
    </>
  );
}

interface UnitsProps {
  id: string;
  units: readonly Unit[];
  above: readonly Container[];
  meant: UnitAddress | null;
}

function Units({ id, units, above, meant }: UnitsProps) {
  return (
    <>
      {units.map((unit) => {
        if (unit.kind === "clause") {
          const isMeant = meant !== null && clauseKey(meant) === clauseKey(unit);
          return <ClauseEntry key={clauseKey(unit)} id={id} clause={unit} meant={isMeant ? meant : null} />;
        }
        const path = [...above, unit];
        const anchor = containerAnchor(path);
        return (
          <section key={anchor}>
            <h2 class={`container is-${unit.kind}`} id={anchor} tabIndex={-1} lang="zh-CN">
              {containerLabel(unit)}
            </h2>
            <Units id={id} units={unit.units} above={path} meant={meant} />
          </section>
        );
      })}
    </>
  );
}

/** A clause under its number, which is its own address. */
function ClauseEntry({ id, clause, meant }: { id: string; clause: Clause; meant: UnitAddress | null }) {
  const { ordinal, suffix } = clause;
  const whole = { ordinal, ...(suffix !== undefined && { suffix }) };
  return (
    <article
      class="clause-entry"
      id={clauseKey(clause)}
      tabIndex={-1}
      lang="zh-CN"
      aria-label={unitLabel(whole, clause)}
      {...(meant && { "aria-current": "true" as const })}
    >
      <h3>
        <a class="clause-number" href={readingUrl(id, whole)} title={i18n.t("regulation.addressOfClause")}>
          {unitLabel(whole, clause)}
        </a>
        {clause.heading && `　${clause.heading}`}
      </h3>
      <ClauseText clause={clause} addresses={[meant ?? whole]} />
    </article>
  );
}
