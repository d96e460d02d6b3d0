import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Runs the command as a person does. */
function run(...args: string[]) {
  const { stdout, status } = spawnSync(process.execPath, ["tests/commands/statutes.ts", ...args], {
    encoding: "utf8",
  });
  return { lines: stdout.trim().split("\n"), status };
}

let laws: string;
beforeAll(() => {
  laws = mkdtempSync(join(tmpdir(), "laws-"));
  writeFileSync(join(laws, "样本法(2020-01-02).md"), "# 样本法\n\n**第一条**　甲。\n\n**第二条**　乙。");
  writeFileSync(join(laws, "样本条例.md"), "# 样本条例\n\n第一条 甲。\n\n第二条 乙。\n\n第九条 丙。");
  writeFileSync(join(laws, "rules.txt"), "样本规则\n一、甲。\n二、乙。");
  writeFileSync(join(laws, "empty.txt"), "没有条文。");
});
afterAll(() => rmSync(laws, { recursive: true }));

// Each run starts Node anew, which takes long on a busy machine.
describe("npm run -s statutes", { timeout: 60_000 }, () => {
  it.each([[[]], [["--plain"]]])("counts clauses and titles against the files %j", (options) => {
    const { lines, status } = run(...options, laws);
    expect(lines.at(-1)).toBe(
      `${laws}: 3 texts, 6 clauses; 第N条 read: 4 of 5 (80.00 %); titles: 2 of 2; to look at: 3; not read: 1.`,
    );
    expect(lines).toContain(`${join(laws, "样本条例.md")}: 2 clauses of 3`);
    expect(status).toBe(1);
  });
});
