import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Pointed, type Reading, unitsOf } from "../../utils/lookup/reading.ts";
import type { View } from "../../utils/lookup/views.ts";
import { assuranceOf } from "../clause/certainty.ts";
import { spokenOffers } from "../clause/offers.ts";
import { Sentence } from "../clause/Sentence.tsx";

interface Props {
  view: View;
  reading: Reading;
}

/** Said by a screen reader when something else is shown: which document, which clause, how sure; or which there are to choose from. */
export function Announcement({ view, reading }: Props) {
  // What is in it when it appears is not said: only what changes later is.
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <p class="only-spoken" role="status">
      {isThere && <Sentence text={announced(view, reading)} />}
    </p>
  );
}

function announced(view: View, reading: Reading): string {
  const { word, sentence } = assuranceOf(view, reading);
  const name = nameOf(view.subject, reading);
  const offers = reading.kind === "choice" ? spokenOffers(reading.candidates) : "";
  return word
    ? `${i18n.t("card.announced", { name, word, sentence })}${offers}`
    : i18n.t("card.announcedOpened", { name, sentence });
}

const nameOf = ({ text }: Pointed, reading: Reading): string =>
  reading.kind === "passages"
    ? `《${reading.regulation.title}》${numberOf(reading)}${unitsOf(reading)}`
    : text;

/** Among documents to choose from there may be two of one title. */
const numberOf = ({ ground, regulation }: Reading & { kind: "passages" }): string =>
  ground.kind === "chosen" && regulation.documentNumber ? `（${regulation.documentNumber}）` : "";
