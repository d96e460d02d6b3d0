/** Ranges whose ends the words give, and what the regulation has between them. */
import { expect, test } from "vitest";
import { bundled, seen } from "./support.ts";

const TITLE = "上海市虹口区人民政府工作规则";

test("a range holds the clauses 之一 that the regulation has within it, not those beside it", () => {
  const known = bundled.map((regulation) => ({
    ...regulation,
    clauses: regulation.clauses.flatMap((clause): typeof regulation.clauses => [
      clause,
      ...([9, 10, 12].includes(clause[0]) ? [[clause[0], 1, 0] as [number, number, number]] : []),
    ]),
  }));
  const at = (text: string) => seen(`《${TITLE}》${text}`, {}, known);
  expect(at("第十条至第十二条")).toEqual(["explicit ours 10 10-1 11 12"]);
  expect(at("第十条至第十二条之一")).toEqual(["explicit ours 10 10-1 11 12 12-1"]);
  expect(at("第九条至第十条、第十二条")).toEqual(["explicit ours 9 9-1 10 12"]);
  expect(at("第十条、第十一条")).toEqual(["explicit ours 10 11"]);
  expect(at("第八条第二款至第十条")).toEqual(["explicit ours 8.2 9 9-1 10"]);
  expect(at("第九条至第十一条（除第十条外）")).toEqual(["explicit ours 9 9-1 10-1 11", "inferred ours 10"]);
});

test("第八条起至第十条止 is a range", () => {
  expect(seen(`《${TITLE}》第八条起至第十条止`)).toEqual(["explicit ours 8 9 10"]);
  expect(seen(`《${TITLE}》第八条直至第十条`)).toEqual(["explicit ours 8 9 10"]);
});

test("第一款至末款 holds every 款", () => {
  const known = bundled.map((regulation) => ({
    ...regulation,
    clauses: regulation.clauses.map((clause): (typeof regulation.clauses)[number] =>
      clause[0] === 9 ? [9, 0, 0, 0, 0, 0] : clause,
    ),
  }));
  const at = (text: string) => seen(`《${TITLE}》${text}`, {}, known);
  expect(at("第九条第一款至末款")).toEqual(["explicit ours 9.1 9.2 9.3 9.4"]);
  expect(at("第九条第二款和末款")).toEqual(["explicit ours 9.2 9.4"]);
});
