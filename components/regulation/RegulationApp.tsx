import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { readHash, readingUrl } from "../../utils/lookup/addresses.ts";
import type { FindRegulation, LookUp } from "../../utils/lookup/result.ts";
import type { Regulation } from "../../utils/regulation/model.ts";
import { ComparisonApp } from "../comparison/ComparisonApp.tsx";
import { setPageTitle } from "../state/language.ts";
import { RegulationPage } from "./RegulationPage.tsx";
import { useHash } from "./useHash.ts";

interface Props {
  regulations: readonly Regulation[];
  find: FindRegulation;
  lookUp: LookUp;
  /** Reads a regulation for a comparison. */
  load(id: string): Promise<Regulation | undefined>;
}

/** What the address names: two editions beside each other, or one regulation. */
export function RegulationApp(props: Props) {
  const hash = useHash();
  const { versus } = readHash(hash);
  return versus === undefined ? (
    <OneRegulation {...props} hash={hash} />
  ) : (
    <ComparisonApp hash={hash} load={props.load} />
  );
}

/** The regulation that the address names; the library, where it names none that is there. */
function OneRegulation({ regulations, find, lookUp, hash }: Props & { hash: string }) {
  const { id } = readHash(hash);
  const regulation = find(id);
  const title = regulation?.title ?? i18n.t("regulation.others");
  useEffect(() => setPageTitle(title), [title]);
  if (regulation) {
    return <RegulationPage key={id} regulation={regulation} find={find} lookUp={lookUp} hash={hash} />;
  }
  return (
    <main class="reading-text">
      <h1>{i18n.t("regulation.others")}</h1>
      {id !== "" && <p role="alert">{i18n.t("regulation.unknown")}</p>}
      <ul class="regulation-list" lang="zh-CN">
        {regulations.map(({ id, title, documentNumber }) => (
          <li key={id}>
            <a href={readingUrl(id)}>
              {title}
              {documentNumber && `（${documentNumber}）`}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
