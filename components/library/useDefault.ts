import { useEffect, useState } from "preact/hooks";
import { BUNDLED_DEFAULT, DEFAULT_REGULATION, officeDefault } from "../../utils/library/default.ts";
import { installedLibrary } from "../../utils/library/installed.ts";
import { regulationIdFrom } from "../../utils/validation/library.ts";
import { keep, onStored, stored } from "../state/store.ts";

/** @returns the id of the user's default regulation, also of one that is gone, and what chooses another. */
export function useDefault(): [id: string, choose: (id: string) => void] {
  const [id, setId] = useState(BUNDLED_DEFAULT);
  useEffect(() => {
    const load = async () => {
      const chosen = regulationIdFrom((await stored(DEFAULT_REGULATION))[DEFAULT_REGULATION]);
      const { library } = installedLibrary();
      setId(chosen ?? (await officeDefault(library).catch(() => undefined)) ?? BUNDLED_DEFAULT);
    };
    void load();
    return onStored([DEFAULT_REGULATION], () => void load());
  }, []);
  return [id, (chosen) => void keep({ [DEFAULT_REGULATION]: chosen })];
}
