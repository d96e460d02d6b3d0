import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, build } from "vite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileRegulations, regulationsPlugin } from "../../../utils/library/build.ts";

const SOURCE = readFileSync("assets/regulations/hongkou-work-rules-2018.txt", "utf8");

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "regulations-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

/** Builds an entry that exports the regulations. */
function buildEntry(options: BuildOptions) {
  write("entry.js", 'export { default } from "virtual:regulations";');
  return build({
    configFile: false,
    logLevel: "silent",
    root: dir,
    plugins: [regulationsPlugin(dir)],
    build: { minify: false, lib: { entry: join(dir, "entry.js"), formats: ["es"] }, ...options },
  });
}

/** @returns the code of the bundle. */
async function bundle(): Promise<string> {
  const [result] = [await buildEntry({ write: false })].flat();
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

  it("is compiled anew when the facts beside a source change", async () => {
    write("a.txt", SOURCE);
    write("a.json", '{ "incomplete": false }');
    const outDir = join(dir, "out");
    const watcher = await buildEntry({
      watch: {},
      outDir,
      lib: { entry: join(dir, "entry.js"), formats: ["es"], fileName: () => "bundle.js" },
    });
    if (!("on" in watcher)) throw new Error("nothing watches");
    /** Resolves at the end of the build that says so. */
    const isSaid = (incomplete: boolean) =>
      new Promise<void>((resolve) => {
        watcher.on("event", ({ code }) => {
          const file = join(outDir, "bundle.js");
          if (code === "END" && readFileSync(file, "utf8").includes(`"incomplete": ${incomplete}`)) resolve();
        });
      });
    await isSaid(false);
    const isChanged = isSaid(true);
    write("a.json", '{ "incomplete": true }');
    await isChanged;
    await watcher.close();
  });

  it("fails the build of a malformed source with file, line and reason", async () => {
    write("a.txt", SOURCE.replace("十八、", "二十八、"));
    const line = SOURCE.split("\n").findIndex((text) => text.includes("十八、")) + 1;
    await expect(bundle()).rejects.toThrow(`${join(dir, "a.txt")}:${line}: `);
    await expect(bundle()).rejects.toThrow(/第二十八条 after 第十七条/);
  });
});
