import { i18n } from "#i18n";
import {
  type ColumnNames,
  type ReferenceRow,
  referencesTable,
  type TableFormat,
} from "../../utils/citation/table.ts";
import type { Copyable } from "../copying/copy.ts";

/** File formats, the most wanted first. */
const FILES: Record<TableFormat, { label: string; extension: string; type: string }> = {
  csv: { label: "CSV", extension: "csv", type: "text/csv" },
  markdown: { label: "Markdown", extension: "md", type: "text/markdown" },
  "csl-json": { label: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json" },
};

const columnNames = (): ColumnNames => ({
  text: i18n.t("references.columnText"),
  certainty: i18n.t("references.columnCertainty"),
  title: i18n.t("references.columnTitle"),
  number: i18n.t("references.columnNumber"),
  clause: i18n.t("references.columnClause"),
  quotation: i18n.t("references.columnQuotation"),
});

interface Props {
  rows: readonly ReferenceRow[];
  onCopy(copyable: Copyable): void;
}

/** Buttons that copy or save all listed references as a table. */
export function TableButtons({ rows, onCopy }: Props) {
  const table = (format: TableFormat) => referencesTable(rows, format, columnNames());
  return (
    <fieldset class="actions table-buttons">
      <legend class="only-spoken">{i18n.t("references.table")}</legend>
      <button type="button" onClick={() => onCopy(table("markdown"))}>
        {i18n.t("references.copyAll")}
      </button>
      <span>{i18n.t("references.save")}</span>
      {(Object.keys(FILES) as TableFormat[]).map((format) => {
        const { label, extension, type } = FILES[format];
        const name = `${i18n.t("references.fileName")}.${extension}`;
        return (
          <button
            type="button"
            key={format}
            aria-label={`${i18n.t("references.save")} ${label}`}
            onClick={() => saveFile(name, type, table(format).text)}
          >
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}

/**
 * Saves text as a file. The address is a data: URL with the whole text, so that the file is complete even if the popup
 * closes while the browser asks where to save it.
 * @param type media type.
 */
function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
