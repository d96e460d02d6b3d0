import { i18n } from "#i18n";
import type { EditionNotice } from "../../utils/regulation/model.ts";
import { editionName } from "./certainty.ts";
import { Sentence } from "./Sentence.tsx";

/** Names the later editions that are known but whose text the library lacks. */
export function LaterEditions({ editions }: { editions: readonly EditionNotice[] }) {
  return (
    <>
      {editions.map((edition) => (
        <p class="later-edition" key={edition.issued}>
          <Sentence text={i18n.t("facts.laterEdition", { edition: editionName(edition) })} />
        </p>
      ))}
    </>
  );
}
