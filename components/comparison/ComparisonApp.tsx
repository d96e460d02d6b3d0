import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { readHash, readingUrl } from "../../utils/lookup/addresses.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { setPageTitle } from "../state/language.ts";
import { ComparisonPage } from "./ComparisonPage.tsx";

interface Props {
  /** Where the user is: it names two editions. */
  hash: string;
  /** Reads a regulation of the library; undefined if there is none of that id. */
  load(id: string): Promise<Regulation | undefined>;
}

type Loaded = readonly [one: Regulation | undefined, other: Regulation | undefined];

/** Two editions of the library beside each other; where one is lacking, the way to the other. */
export function ComparisonApp({ hash, load }: Props) {
  const { id, versus = "", unit } = readHash(hash);
  const loaded = useBoth(id, versus, load);
  const [one, other] = loaded ?? [];
  const title = (one ?? other)?.title ?? "";
  useEffect(() => setPageTitle(i18n.t("comparison.title", { title })), [title]);
  if (!loaded) return <main class="reading-text" aria-busy="true" />;
  if (one && other && one !== other)
    return <ComparisonPage one={one} other={other} unit={unit} hash={hash} />;
  return (
    <main class="reading-text">
      <h1>{i18n.t("comparison.name")}</h1>
      <p role="alert">{one && other ? i18n.t("comparison.itself") : i18n.t("comparison.unknown")}</p>
      <ul class="regulation-list" lang="zh-CN">
        {(one ?? other) && (
          <li>
            <a href={readingUrl((one ?? other)?.id ?? "")}>{title}</a>
          </li>
        )}
      </ul>
    </main>
  );
}

/** @returns both regulations; null until they are read. */
function useBoth(id: string, versus: string, load: Props["load"]): Loaded | null {
  const [loaded, setLoaded] = useState<{ key: string; both: Loaded } | null>(null);
  const key = JSON.stringify([id, versus]);
  useEffect(() => {
    let isWanted = true;
    const set = (both: Loaded) => isWanted && setLoaded({ key, both });
    // What cannot be read is not there: the page says so and leads on.
    void Promise.all([load(id), load(versus)]).then(set, () => set([undefined, undefined]));
    return () => {
      isWanted = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.both : null;
}
