import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

interface ListedOption {
  key: string | number;
  content: ComponentChildren;
  onOpen(): void;
}

interface OptionGroup {
  key: string | number;
  /** What the options have in common; null where it need not be said. */
  heading: ComponentChildren | null;
  options: readonly ListedOption[];
}

interface Props {
  id: string;
  label: string;
  groups: readonly OptionGroup[];
  /** Index over all groups. */
  selected: number;
}

/** @returns the id of the option at an index over all groups, as the combobox names it. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** The list of a combobox, in groups; the selected option is always in view. */
export function OptionList({ id, label, groups, selected }: Props) {
  const active = optionId(id, selected);
  useEffect(() => document.getElementById(active)?.scrollIntoView({ block: "nearest" }), [groups, active]);
  let index = 0;
  return (
    <div class="results" id={id} role="listbox" aria-label={label}>
      {groups.map(({ key, heading, options }) => {
        const rows = options.map((option) => {
          const optionIndex = index++;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the combobox, where the focus stays.
            <div
              class="result"
              key={option.key}
              id={optionId(id, optionIndex)}
              role="option"
              aria-selected={optionIndex === selected}
              tabIndex={-1}
              onClick={option.onOpen}
            >
              {option.content}
            </div>
          );
        });
        if (heading === null) return rows;
        const headingId = `${id}-group-${key}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: options are grouped so; a fieldset groups fields.
          <div class="result-group" key={key} role="group" aria-labelledby={headingId}>
            <div class="group-heading" id={headingId}>
              {heading}
            </div>
            {rows}
          </div>
        );
      })}
    </div>
  );
}
