import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { readHash, readingUrl } from "../../utils/lookup/addresses.ts";
import type { Needs } from "../../utils/lookup/needs.ts";
import { LibraryStatus } from "../state/LibraryNotice.tsx";
import { setPageTitle } from "../state/language.ts";
import { useFound } from "../state/useFound.ts";
import { ComparisonPage } from "./ComparisonPage.tsx";

/** @returns the two editions that an address names. */
function needsOfHash(hash: string): Needs {
  const { id, versus } = readHash(hash);
  return { ids: [id, versus ?? ""].filter((each) => each !== ""), titles: [] };
}

/** Two editions of the library beside each other; where one is lacking, the way to the other. */
export function ComparisonApp({ hash: wanted }: { hash: string }) {
  const { shown, ...waiting } = useFound(wanted, needsOfHash);
  const hash = shown?.wanted ?? "";
  const { id, versus = "", unit } = readHash(hash);
  const [one, other] = [shown?.found.find(id), shown?.found.find(versus)];
  const title = (one ?? other)?.title ?? "";
  useEffect(() => {
    if (shown) setPageTitle(i18n.t("comparison.title", { title }));
  }, [shown, title]);
  return (
    <>
      <LibraryStatus {...waiting} />
      {shown &&
        (one && other && one !== other ? (
          <ComparisonPage one={one} other={other} unit={unit} hash={hash} />
        ) : (
          <NotTwo of={one ?? other} isOne={one !== undefined && one === other} />
        ))}
    </>
  );
}

/** Says why nothing is compared. @param isOne whether the address names one edition twice. */
function NotTwo({ of, isOne }: { of: { id: string; title: string } | undefined; isOne: boolean }) {
  return (
    <main class="reading-text">
      <h1>{i18n.t("comparison.name")}</h1>
      <p role="alert">{isOne ? i18n.t("comparison.itself") : i18n.t("comparison.unknown")}</p>
      <ul class="regulation-list" lang="zh-CN">
        {of && (
          <li>
            <a href={readingUrl(of.id)}>{of.title}</a>
          </li>
        )}
      </ul>
    </main>
  );
}
