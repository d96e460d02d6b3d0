import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileRegulations, regulationsPlugin } from "../../../utils/library/build.ts";

const SOURCE = readFileSync("assets/regulations/hongkou-work-rules-2018.txt", "utf8");

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "regulations-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

/** Builds an entry that exports the regulations, and gives the bundle's code. */
async function bundle(): Promise<string> {
  write("entry.js", 'export { default } from "virtual:regulations";');
  const output = await build({
    configFile: false,
    logLevel: "silent",
    root: dir,
    plugins: [regulationsPlugin(dir)],
    build: { write: false, minify: false, lib: { entry: join(dir, "entry.js"), formats: ["es"] } },
  });
  const [result] = [output].flat();
  if (!result || !("output" in result)) throw new Error("no bundle");
  return result.output[0].code;
}

describe("compiling a folder of source texts", () => {
  it("names each after its file, in the order of the names", () => {
    write("b.txt", SOURCE);
    write("a.txt", SOURCE);
    write("a.json", '{ "incomplete": true }');
    write("notes.md", "not a source");
    expect(compileRegulations(dir).map(({ id, incomplete }) => [id, incomplete])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  it.each([
    ["{", /SyntaxError/],
    ["[]", /no JSON object/],
    ['{ "complete": true }', /unknown fact complete/],
    ['{ "incomplete": "yes" }', /incomplete is true or false/],
    ['{ "laterEditions": [{ "issued": "2022" }] }', /laterEditions is a list/],
    ['{ "laterEditions": [null] }', /laterEditions is a list/],
  ])("refuses the facts %s", (json, reason) => {
    write("a.txt", SOURCE);
    write("a.json", json);
    expect(() => compileRegulations(dir)).toThrow(reason);
    expect(() => compileRegulations(dir)).toThrow(`${join(dir, "a.json")}:1: `);
  });
});

describe("virtual:regulations", () => {
  it("is the compiled regulations", async () => {
    write("a.txt", SOURCE);
    const code = await bundle();
    expect(code).toContain("虹府发〔2018〕20号");
    expect(code).not.toContain("基本信息");
  });

  it("fails the build of a malformed source with file, line and reason", async () => {
    write("a.txt", SOURCE.replace("十八、", "二十八、"));
    const line = SOURCE.split("\n").findIndex((text) => text.includes("十八、")) + 1;
    await expect(bundle()).rejects.toThrow(`${join(dir, "a.txt")}:${line}: `);
    await expect(bundle()).rejects.toThrow(/第二十八条 after 第十七条/);
  });
});
