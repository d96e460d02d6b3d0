/** A marked reference as the card is told of it. */
import type { CardSubject, PageClause } from "../messages.ts";
import type { UnitAddress } from "../reference/model.ts";
import type { Clause, Container, Regulation, Unit } from "../regulation/model.ts";
import type { Mark } from "./marks.ts";

/** The clause at an address and the containers it stands in. */
function find(
  units: Unit[],
  address: UnitAddress,
  path: Container[] = [],
): { clause: Clause; path: Container[] } | null {
  for (const unit of units) {
    if (unit.kind !== "clause") {
      const found = find(unit.units, address, [...path, unit]);
      if (found) return found;
    } else if (unit.ordinal === address.ordinal && unit.suffix === address.suffix) {
      return { clause: unit, path };
    }
  }
  return null;
}

function pageClauses(host: Regulation, addresses: UnitAddress[]): PageClause[] {
  return addresses.flatMap((address) => {
    const found = find(host.units, address);
    if (!found) return [];
    const { clause, path } = found;
    return [
      {
        title: host.title,
        containers: path.map(({ kind, ordinal, heading }) => ({ kind, ordinal, heading })),
        clause,
      },
    ];
  });
}

/**
 * @param hosts the page's own regulations, for references into the page itself.
 * @returns what the card shows; the text itself comes from the library, except for the page's own.
 */
export function subjectOf({ reference }: Mark, token: number, hosts: Regulation[]): CardSubject {
  const { text, document, resolution } = reference;
  const host = resolution.regulation === "self" ? hosts[resolution.host ?? 0] : undefined;
  return {
    token,
    text,
    document,
    resolution,
    ...(host && { pageClauses: pageClauses(host, resolution.addresses) }),
  };
}
