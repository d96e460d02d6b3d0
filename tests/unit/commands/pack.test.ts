import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPack } from "../../../utils/library/pack/pack.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "pack-"));
  mkdirSync(join(dir, "laws", "甲"), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const law = (title: string, text = "甲") => `# ${title}\n\n**第一条**　${text}。\n\n**第二条**　乙。`;
const write = (name: string, text: string) => writeFileSync(join(dir, "laws", name), text);

/** Runs the command as a person does. */
function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["tests/commands/pack.ts", ...args], {
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

// Each run starts Node anew, which takes long on a busy machine.
describe("npm run -s pack", { timeout: 60_000 }, () => {
  it("packs the texts of folders", async () => {
    write("样本法.md", law("中华人民共和国样本法"));
    write("甲/样本办法.txt", law("甲市样本办法"));
    const out = join(dir, "样本.条文包.gz");
    const { stdout, status } = run(join(dir, "laws"), out, "--edition", "2026-06", "--made", "2026-06-30");
    expect(stdout).toMatch(/样本\.条文包\.gz: 2 regulations, 4 clauses, 1 kB; left out: 0\./);
    expect(status).toBe(0);
    const { header, regulations } = await readPack(new Blob([readFileSync(out)]).stream());
    expect(header).toMatchObject({
      id: "样本",
      title: "样本",
      edition: "2026-06",
      made: "2026-06-30",
      count: 2,
    });
    expect(regulations.map(({ regulation }) => [regulation.id, regulation.title])).toEqual([
      ["样本法", "中华人民共和国样本法"],
      [join("甲", "样本办法"), "甲市样本办法"],
    ]);
  });

  it("says what it leaves out and why", () => {
    write("a.md", law("样本法"));
    write("b.md", law("样本法"));
    write("c.md", law("样本法", "丙"));
    write("README.md", "# 说明\n\n没有条文。");
    const { stdout, status } = run(join(dir, "laws"), join(dir, "out.gz"));
    expect(stdout).toMatch(/README\.md:.*no-clauses/);
    expect(stdout).toMatch(/a\.md: replaced by another with the title 《样本法》/);
    expect(stdout).toMatch(/b\.md: the same text as another with the title 《样本法》/);
    expect(stdout).toMatch(/1 regulations, 2 clauses, 1 kB; left out: 3\./);
    expect(status).toBe(1);
  });

  it("asks for what is missing, and writes nothing", () => {
    write("README.md", "# 说明\n\n没有条文。");
    const out = join(dir, "out.gz");
    expect(run(out)).toMatchObject({ status: 2, stdout: "" });
    expect(run(join(dir, "laws"), dir).stderr).toMatch(/is a folder/);
    expect(run(join(dir, "laws"), out).stderr).toMatch(/No text in these folders is a regulation/);
    expect(run(join(dir, "laws"), out, "--made", "today").stderr).toMatch(/YYYY-MM-DD/);
    expect(existsSync(out)).toBe(false);
  });
});
