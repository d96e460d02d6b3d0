import type { ComponentChildren } from "preact";
import { isMeant, isPart, type UnitPosition } from "../../utils/reading/passages.ts";
import { levelNames } from "../../utils/regulation/label.ts";
import type { Clause, Item, Paragraph, UnitAddress } from "../../utils/regulation/model.ts";
import { UnitText } from "./UnitText.tsx";

interface UnitProps {
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
  paragraph,
  printed,
  meant,
  position,
}: UnitProps & { paragraph: Paragraph; printed: string }) {
  const isSetOff = meant !== null && isMeant(meant, position);
  return (
    <SetOff name={isSetOff ? nameOf(position) : null}>
      <p class="paragraph" {...(printed !== "" && { "data-number": printed })}>
        <UnitText unit={paragraph} />
      </p>
      {paragraph.items.map((item, index) => (
        <ItemText
          key={index}
          item={item}
          meant={isSetOff ? null : meant}
          position={{ ...position, item: item.ordinal }}
        />
      ))}
    </SetOff>
  );
}

function ItemText({ item, meant, position }: UnitProps & { item: Item }) {
  const isSetOff = meant !== null && isMeant(meant, position);
  return (
    <SetOff name={isSetOff ? nameOf(position) : null}>
      <p class="item">
        <UnitText unit={item} />
      </p>
      {item.subitems.map((subitem, index) => {
        const at = { ...position, subitem: subitem.ordinal };
        const isMeantAlone = !isSetOff && meant !== null && isMeant(meant, at);
        return (
          <SetOff key={index} name={isMeantAlone ? nameOf(at) : null}>
            <p class="subitem">
              <UnitText unit={subitem} />
            </p>
          </SetOff>
        );
      })}
    </SetOff>
  );
}

/** The last level of a unit by its name: 第二款. */
const nameOf = (position: UnitPosition) =>
  levelNames({ ordinal: 1, ...position }, undefined).at(-1)?.label ?? "";

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
