import { i18n } from "#i18n";
import { containerAnchor, readingUrl } from "../../utils/lookup/addresses.ts";
import { containerLabel, unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Container, Regulation, Unit } from "../../utils/regulation/model.ts";
import { clauseKey, clausesOf } from "../../utils/regulation/units.ts";
import { Pause } from "../clause/Sentence.tsx";

interface Props {
  regulation: Regulation;
  /** The clause that is read; null for none in particular. */
  current: Clause | null;
}

/** The table of contents: 编 章 节 with the clauses they hold; the clauses themselves where there are none. */
export function Contents({ regulation, current }: Props) {
  return (
    <nav class="contents" aria-label={i18n.t("regulation.contents")}>
      <h2>{i18n.t("regulation.contents")}</h2>
      <Entries id={regulation.id} units={regulation.units} above={[]} current={current} />
    </nav>
  );
}

interface EntriesProps {
  id: string;
  units: readonly Unit[];
  /** The containers around, outermost first. */
  above: readonly Container[];
  current: Clause | null;
}

function Entries({ id, units, above, current }: EntriesProps) {
  return (
    <ul lang="zh-CN">
      {units.map((unit) => {
        if (unit.kind === "clause") {
          if (above.length > 0) return null;
          return (
            <li key={clauseKey(unit)}>
              <a href={readingUrl(id, unit)} {...(unit === current && { "aria-current": "location" })}>
                {unitLabel(unit, unit)}
                {unit.heading && `　${unit.heading}`}
              </a>
            </li>
          );
        }
        const path = [...above, unit];
        const isHere = current !== null && clausesOf(unit).includes(current);
        return (
          <li key={containerAnchor(path)}>
            <a
              href={readingUrl(id, containerAnchor(path))}
              {...(isHere && { "aria-current": "location" as const })}
            >
              {containerLabel(unit)}
              <Pause />
              <span class="contents-extent">{extentOf(unit)}</span>
            </a>
            {unit.units.some(({ kind }) => kind !== "clause") && (
              <Entries id={id} units={unit.units} above={path} current={current} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The clauses of a container, from the first to the last: 16–20. */
function extentOf(container: Container): string {
  const clauses = clausesOf(container);
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last) return "";
  return first === last ? clauseKey(first) : `${clauseKey(first)}–${clauseKey(last)}`;
}
