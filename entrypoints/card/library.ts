/** The library as the card reaches it: by message, since its frame may be denied the database. */
import { browser } from "wxt/browser";
import type { LibraryAccess } from "../../components/state/library.tsx";
import { onStored } from "../../components/state/store.ts";
import { LIBRARY_MARK } from "../../utils/library/marks.ts";
import { remoteLibrary } from "../../utils/library/remote.ts";
import type { LibraryFault } from "../../utils/messages.ts";

const listeners = new Set<(fault: LibraryFault | null) => void>();

const library = remoteLibrary(
  (request) => browser.runtime.sendMessage(request),
  (fault) => {
    for (const hear of listeners) hear(fault);
  },
);

export const remoteAccess: LibraryAccess = {
  library,
  // Where the background does not answer, what the card asks for says so.
  vanished: () => library.vanished().catch(() => null),
  // A frame without the page's storage hears no other window; but each change writes its mark.
  onChange: (hear) => onStored([LIBRARY_MARK], hear),
  onFault(hear) {
    listeners.add(hear);
    return () => listeners.delete(hear);
  },
};
