/** A regulation in two halves: the catalogue entry, which many places hold, and the text, which is read one at a time. */
import type { EntrySummary } from "./entry.ts";
import type { Regulation } from "./model.ts";

/** All that a catalogue entry (`catalogueEntry`) leaves out. */
export type RegulationText = Pick<Regulation, "history" | "preamble" | "units" | "appendices" | "carrier">;

/** @returns the text of a regulation; it shares its parts. `joinRegulation` puts it and the entry together again. */
export const textOf = ({ history, preamble, units, appendices, carrier }: Regulation): RegulationText => ({
  ...(history && { history }),
  preamble,
  units,
  ...(appendices && { appendices }),
  ...(carrier && { carrier }),
});

/** @param entry of the regulation whose text it is; its outline is not needed. @returns the regulation. */
export function joinRegulation(entry: EntrySummary, text: RegulationText): Regulation {
  const { id, title, issuers, aliases, documentNumber, issued, effective, status } = entry;
  return {
    id,
    title,
    issuers,
    ...(aliases && { aliases }),
    ...(documentNumber !== undefined && { documentNumber }),
    ...(issued !== undefined && { issued }),
    ...(effective !== undefined && { effective }),
    ...(status !== undefined && { status }),
    incomplete: entry.incomplete,
    laterEditions: entry.laterEditions,
    ...text,
  };
}
