import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type LookupResult, type Pointed, unitsOf } from "../../utils/lookup/result.ts";
import type { View } from "../../utils/lookup/views.ts";
import { assuranceOf } from "../clause/certainty.ts";
import { spokenOffers } from "../clause/offers.ts";
import { Sentence } from "../clause/Sentence.tsx";

interface Props {
  view: View;
  result: LookupResult;
}

/** Tells a screen reader what the card shows after a change: document, clause and certainty, or the candidates. */
export function Announcement({ view, result }: Props) {
  // Screen readers announce only changes of a live region, so it is rendered empty first.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p class="only-spoken" role="status">
      {isThere && <Sentence text={announced(view, result)} />}
    </p>
  );
}

function announced(view: View, result: LookupResult): string {
  const { word, sentence } = assuranceOf(view, result);
  const name = nameOf(view.subject, result);
  const offers = result.kind === "choice" ? spokenOffers(result.candidates) : "";
  return word
    ? `${i18n.t("card.announced", { name, word, sentence })}${offers}`
    : i18n.t("card.announcedOpened", { name, sentence });
}

const nameOf = ({ text }: Pointed, result: LookupResult): string =>
  result.kind === "passages" ? `《${result.regulation.title}》${numberOf(result)}${unitsOf(result)}` : text;

/** The document number after a choice, since two candidates may have one title. */
const numberOf = ({ ground, regulation }: LookupResult & { kind: "passages" }): string =>
  ground.kind === "chosen" && regulation.documentNumber ? `（${regulation.documentNumber}）` : "";
