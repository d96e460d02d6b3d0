import { i18n } from "#i18n";
import type { LibraryFault } from "../../utils/messages.ts";
import { faultSentence } from "../state/LibraryNotice.tsx";
import type { Listing } from "./useListing.ts";

interface Props {
  listing: Listing;
  /** Of a reading that failed. */
  fault: LibraryFault | null;
}

/** A library that vanished or cannot be read, and what to do. The element itself stays, so that it is announced. */
export function Troubles({ listing, fault }: Props) {
  const { vanished, acceptLoss } = listing;
  return (
    <div class="troubles" role="alert">
      {vanished !== null && (
        <p>
          {i18n.t("fault.vanished", vanished)}{" "}
          <button type="button" onClick={acceptLoss}>
            {i18n.t("library.dismiss")}
          </button>
        </p>
      )}
      {listing.fault && <p>{`${i18n.t("fault.bundledOnly")}${faultSentence(listing.fault)}`}</p>}
      {fault && <p>{`${i18n.t("library.nothingSaved")}${faultSentence(fault)}`}</p>}
    </div>
  );
}
