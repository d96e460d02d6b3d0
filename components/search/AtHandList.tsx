import { i18n } from "#i18n";
import type { LibraryUnit } from "../../utils/library/at-hand.ts";
import { OptionList } from "../fields/OptionList.tsx";
import { AtHandOption } from "./AtHandOption.tsx";
import type { AtHand } from "./useAtHand.ts";

interface Props {
  id: string;
  atHand: AtHand;
  selected: number;
  onOpen(unit: LibraryUnit): void;
}

/** Clauses at hand while nothing is asked: pinned ones, then recent ones. */
export function AtHandList({ id, atHand, selected, onOpen }: Props) {
  const { pinned, recent, regulations } = atHand;
  const groups = [
    { key: "pinned", heading: i18n.t("popup.pinned"), units: pinned },
    { key: "recent", heading: i18n.t("popup.recent"), units: recent },
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
          options: units.map((kept) => ({
            key: JSON.stringify(kept.unit),
            content: <AtHandOption unit={kept} regulations={regulations} />,
            onOpen: () => onOpen(kept.unit),
          })),
        }))}
    />
  );
}
