/** The documents that a reference may mean, in words. */
import { i18n } from "#i18n";
import { choosable, type Offer } from "../../utils/lookup/result.ts";
import { lastClause } from "./certainty.ts";

/** As many as there are digit keys. */
const MOST_KEYS = 9;

/** @returns the digit keys by library id, in the order of the list; documents after the ninth have none. */
export const digitsOf = (candidates: readonly Offer[]): Map<string, string> =>
  new Map(
    choosable(candidates)
      .slice(0, MOST_KEYS)
      .map((id, index) => [id, `${index + 1}`]),
  );

/** @returns why a document cannot be chosen, in a few words. */
export function lackOf({ lacks, regulation }: Offer): string {
  if (lacks === "some") return i18n.t("choice.lacksSome");
  if (lacks === "unit") return i18n.t("choice.lacksUnit");
  return lacks === "beyond" && regulation
    ? i18n.t("facts.upTo", { last: lastClause(regulation) })
    : i18n.t("choice.lacksDocument");
}

/** @returns number and date, which distinguish two documents with one title. */
export const factsOf = ({ regulation }: Offer): string =>
  [regulation?.documentNumber, regulation?.issued].filter(Boolean).join(" · ");

/** @returns how many documents can be chosen. */
export const offersLabel = (candidates: readonly Offer[]): string =>
  i18n.t("choice.count", choosable(candidates).length);

/** @returns the list for a screen reader: the documents that can be chosen, with their keys, and the others, with reasons. */
export function spokenOffers(candidates: readonly Offer[]): string {
  const digits = digitsOf(candidates);
  const offers = candidates.map((offer) => {
    const { title, regulation, lacks } = offer;
    const key = (regulation && digits.get(regulation.id)) ?? "";
    const name = `《${title}》${regulation?.documentNumber ?? regulation?.issued ?? ""}`;
    return lacks === null
      ? key
        ? i18n.t("choice.spokenOffer", { key, name })
        : name
      : i18n.t("choice.spokenLack", { name, lack: lackOf(offer) });
  });
  if (offers.length === 0) return "";
  return i18n.t("choice.spoken", {
    count: offersLabel(candidates),
    offers: offers.join(i18n.t("choice.betweenOffers")),
  });
}
