/** Maps each clause number of a collection to its clause. */

import type { Regulation } from "../../utils/regulation/model.ts";
import { clausesOf } from "../../utils/regulation/units.ts";
import type { PickedClause } from "../../utils/search/learn/picks.ts";

export const placesOf = (regulations: readonly Regulation[]): PickedClause[] =>
  regulations.flatMap((regulation) =>
    clausesOf(regulation).map(({ ordinal, suffix }) => ({
      regulationId: regulation.id,
      ordinal,
      ...(suffix !== undefined && { suffix }),
    })),
  );
