import { i18n } from "#i18n";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { OptionList } from "../fields/OptionList.tsx";
import { AtHandOption } from "./AtHandOption.tsx";
import type { AtHand } from "./useAtHand.ts";

interface Props {
  id: string;
  atHand: AtHand;
  regulations: readonly Regulation[];
  selected: number;
  onOpen(unit: LibraryUnit): void;
}

/** Clauses at hand while nothing is asked: pinned ones, then recent ones. */
export function AtHandList({ id, atHand, regulations, selected, onOpen }: Props) {
  const groups = [
    { key: "pinned", heading: i18n.t("popup.pinned"), units: atHand.pinned },
    { key: "recent", heading: i18n.t("popup.recent"), units: atHand.recent },
  ];
  return (
    <OptionList
      id={id}
      label={i18n.t("popup.atHand")}
      selected={selected}
      groups={groups
        .filter(({ units }) => units.length > 0)
        .map(({ key, heading, units }) => ({
          key,
          heading,
          options: units.map((unit) => {
            const regulation = regulations.find(({ id }) => id === unit.regulationId);
            return {
              key: JSON.stringify(unit),
              content: regulation && (
                <AtHandOption regulation={regulation} regulations={regulations} unit={unit} />
              ),
              onOpen: () => onOpen(unit),
            };
          }),
        }))}
    />
  );
}
