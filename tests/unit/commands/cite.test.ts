import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CITATION_STYLES, cite } from "../../../utils/citation/cite.ts";
import { bundled } from "../citation/samples.ts";

/** Runs the command as a person does. */
function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["tests/commands/cite.ts", ...args], {
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

const RULES = "《上海市虹口区人民政府工作规则》";

let laws: string;
beforeAll(() => {
  laws = mkdtempSync(join(tmpdir(), "laws-"));
  mkdirSync(join(laws, "statutes"));
  writeFileSync(join(laws, "README.md"), "# 说明\n\n没有条文。");
  writeFileSync(
    join(laws, "statutes", "sample.md"),
    "# 中华人民共和国样本法\n\n**第一条**　甲。\n\n**第二条**　乙。",
  );
});
afterAll(() => rmSync(laws, { recursive: true }));

// Each run starts Node anew, which takes long on a busy machine.
describe("npm run -s cite", { timeout: 60_000 }, () => {
  it("prints what is copied, and nothing else", () => {
    const { text } = cite(bundled, [{ ordinal: 8, paragraph: 2 }], "plain");
    expect(run(`${RULES}第八条第二款`, "--style", "plain")).toEqual({ stdout: text, stderr: "", status: 0 });
  });

  it("prints the formatted form of the style that is one", () => {
    const { html } = cite(bundled, [{ ordinal: 18 }], "html", { url: "https://example.cn/" });
    expect(run(`${RULES}第18条`, "--style", "html", "--url", "https://example.cn/").stdout).toBe(html);
  });

  it("takes ranges, chapters, and the day of access", () => {
    expect(run(`${RULES}第五条至第八条`).stdout).toBe(`${RULES}（虹府发〔2018〕20号）第五条至第八条`);
    expect(run(`${RULES}第四章`).stdout).toBe(`${RULES}（虹府发〔2018〕20号）第四章`);
    const online = ["--url", "https://example.cn/", "--accessed", "2026-11-23"];
    expect(run(`${RULES}第一条`, "--style", "gbt7714-2025", ...online).stdout).toBe(
      "上海市虹口区人民政府. 上海市虹口区人民政府工作规则：虹府发〔2018〕20号[EB/OL]. （2018-10-31）[2026-11-23]. https://example.cn/.",
    );
  });

  it("takes a template", () => {
    expect(run(`${RULES}第十八条`, "--template", "{clause}，{chapter}").stdout).toBe(
      "第十八条，第四章 坚持依法行政",
    );
  });

  it("cites from a folder of laws, whatever else is in it", () => {
    expect(run("《样本法》第二条", "--laws", laws).stdout).toBe("《中华人民共和国样本法》第二条");
  });

  it("lists the styles", () => {
    expect(run("--list").stdout.split("\n")).toEqual(CITATION_STYLES);
  });

  it.each([
    [[`${RULES}第二十五条`], /does not have this clause/],
    [["《上海市人民政府工作规则》第八条"], /does not have this document; --laws DIR/],
    [[`${RULES}（虹府发〔2022〕3号）第八条`], /does not have this edition/],
    [[`${RULES}第十八条、第九十九条`], /has only 第十八条/],
    [[`${RULES}第十八条第一目`], /does not have this unit/],
    [[`${RULES}第一条`, "--accessed", "2026-13-45"], /is no date/],
    [[`${RULES}第一条`, "--laws", "no-such-folder"], /is no folder/],
    [["第十八条"], /names no clause of a document/],
    [[`${RULES}第一条，《样本法》第二条`], /more than one reference/],
    [[`${RULES}第一条`, "--style", "mla"], /No style mla/],
    [[`${RULES}第一条`, "--template", "{titel}"], /Unknown field \{titel\}/],
    [[`${RULES}第一条`, "--accessed", "today"], /is no date/],
    [[`${RULES}第一条`, "--colour"], /--colour/],
    [[], /REFERENCE/],
  ])("refuses %j and says why", (args, reason) => {
    const { stdout, stderr, status } = run(...args);
    expect(stderr).toMatch(reason);
    expect([stdout, status]).toEqual(["", 2]);
  });
});
