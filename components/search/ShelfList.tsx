import { i18n } from "#i18n";
import type { FindRegulation } from "../clause/reading.ts";
import { OptionList } from "../OptionList.tsx";
import type { PlacedClause } from "./places.ts";
import { ShelfOption } from "./ShelfOption.tsx";
import type { Shelf } from "./shelf.ts";

interface Props {
  id: string;
  shelf: Shelf;
  find: FindRegulation;
  selected: number;
  onOpen(place: PlacedClause): void;
}

/** Clauses at hand while nothing is asked: pinned ones, then recent ones. */
export function ShelfList({ id, shelf, find, selected, onOpen }: Props) {
  const groups = [
    { key: "pinned", heading: i18n.t("popup.pinned"), places: shelf.pinned },
    { key: "recent", heading: i18n.t("popup.recent"), places: shelf.recent },
  ];
  return (
    <OptionList
      id={id}
      label={i18n.t("popup.atHand")}
      selected={selected}
      groups={groups
        .filter(({ places }) => places.length > 0)
        .map(({ key, heading, places }) => ({
          key,
          heading,
          options: places.map((place) => {
            const regulation = find(place.regulationId);
            return {
              key: JSON.stringify(place),
              content: regulation && <ShelfOption regulation={regulation} place={place} />,
              onOpen: () => onOpen(place),
            };
          }),
        }))}
    />
  );
}
