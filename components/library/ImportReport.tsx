import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import { Failures } from "./Failures.tsx";
import type { Report } from "./importing.ts";

interface Props {
  report: Report;
  /** Whether the import is still the last change of the library. */
  isUndoable: boolean;
  onUndo(): void;
  onClose(): void;
}

/** What came of an import, with the way back. */
export function ImportReport({ report, isUndoable, onUndo, onClose }: Props) {
  const { decisions, leftOut, failures } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = (fate: string) => decisions.filter((decision) => decision.fate === fate).length;
  const counts = [
    [count("new"), (number: number) => i18n.t("library.reportNew", { count: number })],
    [count("edition"), (number: number) => i18n.t("library.reportEdition", { count: number })],
    [count("replaced"), (number: number) => i18n.t("library.reportReplaced", { count: number })],
    [count("skipped"), (number: number) => i18n.t("library.reportSkipped", { count: number })],
    [leftOut, (number: number) => i18n.t("library.reportLeftOut", { count: number })],
    [failures.length, (number: number) => i18n.t("library.reportFailed", { count: number })],
  ] as const;
  const hasChanged = decisions.some(({ fate }) => fate !== "skipped");
  return (
    <section class="report" aria-labelledby="report-heading">
      <h2 id="report-heading" ref={heading} tabIndex={-1}>
        {hasChanged ? i18n.t("library.reportHeading") : i18n.t("library.nothingSaved")}
      </h2>
      <ul class="report-counts">
        {counts.flatMap(([number, words]) => (number > 0 ? [<li key={words(0)}>{words(number)}</li>] : []))}
      </ul>
      <Failures failures={failures} />
      <p class="report-ways">
        {hasChanged && isUndoable && (
          <button type="button" onClick={onUndo}>
            {i18n.t("library.undoImport")}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {i18n.t("library.toList")}
        </button>
      </p>
    </section>
  );
}
