/** Several references in one query: 民法典第一条和刑法第三条, 第十五条第一款、第三款. */
import { NUMERAL } from "../../text/numerals.ts";

/** What parts two references: behind a unit, or behind the bare number of a name. */
const BETWEEN = new RegExp(
  `(?<=[条條款项項目]|[条條]之${NUMERAL}|[\\p{L}》)]\\d{1,4})(?:\\s+|\\s*(?:[、,;]|以及|[和及与])\\s*)(?=[^\\d\\s])`,
  "gu",
);
/** What a later reference may begin with, and where the one before it has the same level. */
const LEVELS = [
  { level: new RegExp(`^第?${NUMERAL}[条條]`), from: new RegExp(`第?${NUMERAL}(?:之${NUMERAL})?[条條].*$`) },
  { level: new RegExp(`^第?${NUMERAL}款`), from: new RegExp(`第?${NUMERAL}款.*$`) },
  { level: new RegExp(`^第?\\(?${NUMERAL}\\)?[项項]`), from: new RegExp(`第?\\(?${NUMERAL}\\)?[项項].*$`) },
  { level: new RegExp(`^第?${NUMERAL}目`), from: new RegExp(`第?${NUMERAL}目$`) },
];
/** A longer list is a passage. */
const MAX_REFERENCES = 10;

/**
 * @param spelled in compatibility form (NFKC).
 * @returns each of the references in full, with the levels it shares with the one before; null if there is only one:
 *   第八条，第二款 is one, since 第二款 is a level below 第八条.
 */
export function severalReferences(spelled: string): string[] | null {
  const parts = spelled.split(BETWEEN).map((part) => part.replace(/\s+/g, ""));
  if (parts.length < 2 || parts.length > MAX_REFERENCES) return null;
  const references: string[] = [];
  for (const part of parts) {
    const before = references.at(-1) ?? "";
    const { from } = LEVELS.find(({ level }) => level.test(part)) ?? {};
    const common = from && before ? before.replace(from, "") : "";
    if (from && before && common === before) return null;
    references.push(common + part);
  }
  return references;
}
