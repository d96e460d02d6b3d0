import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { libraryUrl } from "../../utils/library/address.ts";
import type { SubjectTab } from "../state/subjectTab.ts";
import { clausesOnPage } from "../state/tabPage.ts";

/** Offers to take a page into the library that is a regulation itself. */
export function KeepPage({ tab }: { tab: SubjectTab }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setCount(0);
    void clausesOnPage(tab.id).then((found) => isWanted && setCount(found));
    return () => {
      isWanted = false;
    };
  }, [tab]);
  if (count === 0) return null;
  return (
    <p class="keep-page">
      {i18n.t("keepPage.offer", { count })}{" "}
      <a href={libraryUrl({ tab: tab.id })} target="_blank" rel="noopener">
        {i18n.t("keepPage.keep")}
      </a>
    </p>
  );
}
