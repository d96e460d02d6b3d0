import type { ComponentChildren } from "preact";
import { isMeant, isPart, type UnitPosition } from "../../utils/lookup/passages.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Item, Paragraph, UnitAddress } from "../../utils/regulation/model.ts";
import { UnitText } from "./UnitText.tsx";

interface UnitProps {
  clause: Clause;
  /** Units of the clause that are meant; null if the whole clause is meant and nothing is set off. */
  meant: readonly UnitAddress[] | null;
  position: UnitPosition;
}

/**
 * The text of a clause as published. If a reference means a part, that part has a rule and its name, and the rest is
 * paler: colour alone is not accessible.
 */
export function ClauseText({ clause, addresses }: { clause: Clause; addresses: readonly UnitAddress[] }) {
  const meant = isPart(clause, addresses) ? addresses : null;
  // The heading above has "第十八条" already; "十八、" is printed at the beginning of the text. The style sheet adds it, so
  // that selecting and copying gives the text alone.
  const printed = clause.label.startsWith("第") ? "" : clause.label;
  return (
    <div class={meant ? "clause-text has-part" : "clause-text"} data-part="text" lang="zh-CN">
      {clause.paragraphs.map((paragraph, index) => (
        <ParagraphText
          key={index}
          clause={clause}
          paragraph={paragraph}
          printed={index === 0 ? printed : ""}
          meant={meant}
          position={{ paragraph: index + 1 }}
        />
      ))}
    </div>
  );
}

function ParagraphText({
  clause,
  paragraph,
  printed,
  meant,
  position,
}: UnitProps & { paragraph: Paragraph; printed: string }) {
  const isSetOff = meant !== null && isMeant(meant, position);
  return (
    <SetOff name={isSetOff ? nameOf(position, clause) : null}>
      <p class="paragraph" {...(printed !== "" && { "data-number": printed })}>
        <UnitText unit={paragraph} />
      </p>
      {paragraph.items.map((item, index) => (
        <ItemText
          key={index}
          clause={clause}
          item={item}
          meant={isSetOff ? null : meant}
          position={{ ...position, item: item.ordinal }}
        />
      ))}
    </SetOff>
  );
}

function ItemText({ clause, item, meant, position }: UnitProps & { item: Item }) {
  const isSetOff = meant !== null && isMeant(meant, position);
  return (
    <SetOff name={isSetOff ? nameOf(position, clause) : null}>
      <p class="item">
        <UnitText unit={item} />
      </p>
      {item.subitems.map((subitem, index) => {
        const at = { ...position, subitem: subitem.ordinal };
        const isMeantAlone = !isSetOff && meant !== null && isMeant(meant, at);
        return (
          <SetOff key={index} name={isMeantAlone ? nameOf(at, clause) : null}>
            <p class="subitem">
              <UnitText unit={subitem} />
            </p>
          </SetOff>
        );
      })}
    </SetOff>
  );
}

/** The full name, 第八条第二款, since the heading of the clause may be out of view. */
function nameOf(position: UnitPosition, clause: Clause): string {
  const { ordinal, suffix = 0 } = clause;
  return unitLabel({ ordinal, suffix, ...position }, clause);
}

/** Puts a name above a unit and a rule at its side; without a name, leaves the unit as it is. */
function SetOff({ name, children }: { name: string | null; children: ComponentChildren }) {
  if (name === null) return <>{children}</>;
  return (
    <div class="set-off">
      <span class="set-off-name">{name}</span>
      <div data-part="named">{children}</div>
    </div>
  );
}
