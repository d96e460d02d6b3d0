import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { readHash, readingUrl } from "../../utils/lookup/addresses.ts";
import { needsOfId } from "../../utils/lookup/needs.ts";
import { ComparisonApp } from "../comparison/ComparisonApp.tsx";
import { LibraryNotice, LibraryStatus } from "../state/LibraryNotice.tsx";
import { setPageTitle } from "../state/language.ts";
import { useFound } from "../state/useFound.ts";
import { useSummaries } from "../state/useSummaries.ts";
import { RegulationPage } from "./RegulationPage.tsx";
import { useHash } from "./useHash.ts";

/** What the address names: two editions beside each other, or one regulation. */
export function RegulationApp() {
  const hash = useHash();
  return readHash(hash).versus === undefined ? <OneRegulation hash={hash} /> : <ComparisonApp hash={hash} />;
}

const needsOfHash = (hash: string) => needsOfId(readHash(hash).id);

/** The regulation that the address names; the library, where it names none that is there. */
function OneRegulation({ hash: wanted }: { hash: string }) {
  const { shown, ...waiting } = useFound(wanted, needsOfHash);
  const hash = shown?.wanted ?? "";
  const { id } = readHash(hash);
  const regulation = shown?.found.find(id);
  const title = regulation?.title ?? i18n.t("regulation.others");
  useEffect(() => {
    if (shown) setPageTitle(title);
  }, [shown, title]);
  return (
    <>
      <LibraryStatus {...waiting} />
      {regulation && <RegulationPage key={id} regulation={regulation} hash={hash} />}
      {shown && !regulation && <LibraryList isUnknown={id !== ""} />}
    </>
  );
}

/** The library. @param isUnknown whether the address names a regulation that is not there. */
function LibraryList({ isUnknown }: { isUnknown: boolean }) {
  const all = useSummaries();
  return (
    <main class="reading-text">
      <h1>{i18n.t("regulation.others")}</h1>
      {isUnknown && <p role="alert">{i18n.t("regulation.unknown")}</p>}
      {/* What is asked for may be in the part of the library that cannot be read. */}
      <LibraryNotice />
      {typeof all === "string" && <LibraryStatus isSlow={false} fault={all} />}
      {Array.isArray(all) && (
        <ul class="regulation-list" lang="zh-CN">
          {all.map(({ id, title, documentNumber }) => (
            <li key={id}>
              <a href={readingUrl(id)}>
                {title}
                {documentNumber && `（${documentNumber}）`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
