import type { ComponentChildren } from "preact";
import { isMeant, isPart, type UnitPosition } from "../../utils/lookup/passages.ts";
import { unitLabel } from "../../utils/regulation/label.ts";
import type { Clause, Item, Paragraph, UnitAddress } from "../../utils/regulation/model.ts";
import { UnitText } from "./UnitText.tsx";

interface UnitProps {
  clause: Clause;
  /** Units of the clause that are meant; null where the whole clause is, and nothing is set off. */
  meant: readonly UnitAddress[] | null;
  position: UnitPosition;
}

/**
 * The text of a clause as published. Where a reference means a part, that part bears a rule and its name, and the
 * rest is paler: never told by colour alone.
 */
export function ClauseText({ clause, addresses }: { clause: Clause; addresses: readonly UnitAddress[] }) {
  const meant = isPart(clause, addresses) ? addresses : null;
  // "第十八条" stands in the heading above already; "十八、" is how the text itself begins. It is set by the
  // style sheet, so that selecting and copying the text gives the text.
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

/** In full, since the clause's own heading may be out of sight: 第八条第二款. */
function nameOf(position: UnitPosition, clause: Clause): string {
  const { ordinal, suffix = 0 } = clause;
  return unitLabel({ ordinal, suffix, ...position }, clause);
}

/** A unit with its name before it and a rule beside it, where it is named. */
function SetOff({ name, children }: { name: string | null; children: ComponentChildren }) {
  if (name === null) return <>{children}</>;
  return (
    <div class="set-off">
      <span class="set-off-name">{name}</span>
      <div data-part="named">{children}</div>
    </div>
  );
}
