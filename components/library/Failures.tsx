import { i18n } from "#i18n";
import type { Failure } from "../../utils/intake/protocol.ts";
import { failureSentence } from "./failures.ts";
import { lineWords } from "./words.ts";

/** Of two thousand broken files, nobody reads all. */
const MOST_SHOWN = 200;

/** Files that were not read: which, where, why, and what to do. */
export function Failures({ failures }: { failures: readonly Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <section class="failures" aria-labelledby="failures-heading">
      <h3 id="failures-heading">{i18n.t("library.failures", failures.length)}</h3>
      <ul>
        {failures.slice(0, MOST_SHOWN).map((failure, at) => (
          <li key={at}>
            {failure.file !== "" && <b lang="zh-CN">{failure.file}</b>}
            {failure.line !== undefined && (
              <span class="failure-line">{lineWords(failure.line, unitOf(failure))}</span>
            )}{" "}
            {failureSentence(failure)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Word files have paragraphs. */
const unitOf = ({ file }: Failure) => (/\.docx?$/i.test(file) ? "paragraph" : "line");
