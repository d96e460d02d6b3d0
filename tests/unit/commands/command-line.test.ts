import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseObject, readGiven, readObjects, textsIn } from "../../support/command-line.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "given-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @returns the path of a file in the folder, written with this text. */
function write(name: string, text = ""): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a file that a command is given", () => {
  it("is read", () => {
    expect(readGiven(write("a.txt", "第一条"), "").toString()).toBe("第一条");
  });

  it("is asked for again where it is missing or a folder", () => {
    const wanted = "Give a .txt file.";
    expect(() => readGiven(join(folder, "none"), wanted)).toThrow(
      /There is no file .*none\. Give a \.txt file/,
    );
    expect(() => readGiven(folder, wanted)).toThrow(/is a folder\. Give a \.txt file/);
  });
});

describe("a folder of texts", () => {
  it("is read with those below it, in order", () => {
    mkdirSync(join(folder, "laws"));
    for (const name of ["b.md", "laws/a.txt", "a.txt", "c.json"]) write(name);
    expect(textsIn(folder)).toEqual(["a.txt", "b.md", join("laws", "a.txt")]);
  });

  it("must be there, and have some", () => {
    expect(() => textsIn(join(folder, "none"))).toThrow(/is no folder/);
    expect(() => textsIn(folder)).toThrow(/No file in .* has a name like/);
  });
});

describe("objects, one a line", () => {
  const example = { query: "…", relevant: [18] };

  it("are read, without empty lines", () => {
    const file = write(
      "a.jsonl",
      '{"query": "a", "relevant": []}\n\n{"query": "b", "relevant": [1], "id": 2}\n',
    );
    expect(readObjects(file, example).map(({ query }) => query)).toEqual(["a", "b"]);
  });

  it.each([
    ["{", /Line 3 is no JSON\. Give an object like \{"query":"…","relevant":\[18\]\}/],
    ["5", /Line 3 is no object/],
    ["null", /Line 3 is no object/],
    ['{"relevant": []}', /Line 3 has no such "query"/],
    ['{"query": "a", "relevant": {}}', /Line 3 has no such "relevant"/],
  ])("that are %s are refused", (line, reason) => {
    expect(() => parseObject(line, "Line 3", example)).toThrow(reason);
  });

  it("are not none", () => {
    expect(() => readObjects(write("a.jsonl", "\n"), example)).toThrow(/is empty/);
  });
});
