import { i18n } from "#i18n";
import type { EntrySummary } from "../../utils/regulation/entry.ts";
import { lackedEditions } from "../../utils/regulation/title.ts";
import { useOtherEditions } from "../state/useOtherEditions.ts";
import { editionName } from "./certainty.ts";
import { Sentence } from "./Sentence.tsx";

/** Names the later editions that are known, and says whether the library has them. */
export function LaterEditions({ regulation }: { regulation: EntrySummary }) {
  const lacked = lackedEditions(regulation, useOtherEditions(regulation));
  return (
    <>
      {regulation.laterEditions.map((each) => (
        <p class="later-edition" key={each.issued}>
          <Sentence
            text={
              lacked.includes(each)
                ? i18n.t("facts.laterEdition", { edition: editionName(each) })
                : i18n.t("facts.laterEditionHere", { edition: editionName(each) })
            }
          />
        </p>
      ))}
    </>
  );
}
