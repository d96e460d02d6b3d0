import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { onPolicy, type Policy, readPolicy } from "../../utils/office/policy.ts";

/** @returns the packs that the user's office hands out. */
function useOfficePacks(): Policy["packs"] {
  const [packs, setPacks] = useState<Policy["packs"]>([]);
  useEffect(() => {
    const load = () => void readPolicy().then((policy) => setPacks(policy.packs));
    load();
    return onPolicy(load);
  }, []);
  return packs;
}

/** Names the packs that the user's office hands out, to be asked for there. */
export function OfficePacks() {
  const packs = useOfficePacks();
  if (packs.length === 0) return null;
  return (
    <p class="explanation office-packs">
      {i18n.t("library.officePacks", { names: packs.map(({ name }) => `“${name}”`).join("、") })}
    </p>
  );
}

/** Says of the packs that were read whether the office hands them out. @param read their hashes. */
export function OfficePacksRead({ read }: { read: readonly string[] }) {
  const packs = useOfficePacks();
  if (packs.length === 0 || read.length === 0) return null;
  const named = packs.filter(({ sha256 }) => read.includes(sha256)).map(({ name }) => `“${name}”`);
  const hasOthers = named.length < new Set(read).size;
  return (
    <p class="office-packs">
      {named.length > 0 && i18n.t("library.officePackRead", { names: named.join("、") })}
      {hasOthers && i18n.t("library.otherPackRead")}
    </p>
  );
}
