/** Any regulation, for tests by many examples: every optional part there or not, containers four deep, 之一. */
import fc from "fast-check";
import type { Clause, ContainerKind, Regulation, Unit } from "../../../utils/regulation/model.ts";

const words = fc.constantFrom(
  "桥梁",
  "公园",
  "管理",
  "，",
  "应当",
  "《桥梁法》",
  "𠮷",
  '"',
  "\\",
  "\n",
  "1",
  "App",
);
const someText = fc.array(words, { maxLength: 6 }).map((all) => all.join(""));
const ordinal = fc.integer({ min: 1, max: 300 });
const suffix = fc.integer({ min: 1, max: 3 });
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2020-01-${String(day).padStart(2, "0")}`);

/** A record whose named fields may be missing. */
const optional = { requiredKeys: [] as [] };

const subitem = fc.record({ ordinal, text: someText });
const item = fc.record(
  { ordinal, suffix, text: someText, subitems: fc.array(subitem, { maxLength: 2 }) },
  { requiredKeys: ["ordinal", "text", "subitems"] },
);
const paragraph = fc.record({ text: someText, items: fc.array(item, { maxLength: 2 }) });
const someClause: fc.Arbitrary<Clause> = fc.record(
  {
    kind: fc.constant("clause" as const),
    ordinal,
    suffix,
    label: someText,
    heading: someText,
    paragraphs: fc.array(paragraph, { maxLength: 3 }),
  },
  { requiredKeys: ["kind", "ordinal", "label", "paragraphs"] },
);

function unitsOf(kinds: readonly ContainerKind[]): fc.Arbitrary<Unit[]> {
  const [kind, ...below] = kinds;
  if (!kind) return fc.array(someClause, { maxLength: 4 });
  const container = fc.record(
    { kind: fc.constant(kind), ordinal, label: someText, heading: someText, units: unitsOf(below) },
    { requiredKeys: ["kind", "ordinal", "heading", "units"] },
  );
  return fc.array(fc.oneof({ weight: 3, arbitrary: someClause }, container), { maxLength: 4 });
}

const required = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
  title: fc.constantFrom("青山市公园管理办法", "青山市桥梁条例", "中华人民共和国桥梁法", "桥梁法（试行）"),
  issuers: fc.array(fc.constantFrom("青山市人民政府", "青山市水务局"), { maxLength: 2 }),
  incomplete: fc.boolean(),
  laterEditions: fc.array(
    fc.record({ documentNumber: someText, issued: date }, { requiredKeys: ["issued"] }),
    { maxLength: 2 },
  ),
  preamble: fc.array(someText, { maxLength: 2 }),
  // A text without clauses is no regulation.
  units: unitsOf(["part", "subpart", "chapter", "section"]).filter((units) => units.length > 0),
});

const facts = fc.record(
  {
    aliases: fc.array(fc.constantFrom("桥法", "园规"), { maxLength: 2 }),
    documentNumber: fc.constantFrom("青府发〔2020〕3号", "青府发〔2021〕8号"),
    issued: date,
    effective: date,
    status: fc.constant("现行有效"),
    carrier: fc.record({ title: someText, paragraphs: fc.array(someText, { maxLength: 2 }) }),
    history: fc.array(someText, { maxLength: 2 }),
    appendices: fc.array(fc.record({ title: someText, paragraphs: fc.array(someText, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  },
  optional,
);

export const someRegulation: fc.Arbitrary<Regulation> = fc
  .tuple(required, facts)
  .map(([needed, others]) => ({ ...needed, ...others }));
