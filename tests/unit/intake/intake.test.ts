import { beforeEach, describe, expect, it } from "vitest";
import type { Regulation } from "../../../utils/regulation/model.ts";
import { parseText } from "../../../utils/regulation/source/parse.ts";
import { packBytes } from "../../support/packs.ts";
import { failingAt, freshDatabases } from "../library/database-support.ts";
import { parks } from "../search/sample.ts";
import { every, file, MARKETS, NEWER, openIntake, PARKS, readAll } from "./support.ts";

beforeEach(freshDatabases);

const fates = (decisions: readonly { fate: string }[]) => decisions.map(({ fate }) => fate);

describe("files of all kinds", () => {
  it("are read, packs by their first bytes and not by their names", async () => {
    const { caller } = openIntake();
    const pack = file("总集.txt", await packBytes([parks]));
    const { drafts, failures, progress } = await readAll(caller, [
      pack,
      file("公园.txt", PARKS),
      file("图.txt", "\x89PNG\r\n\x1a\n"),
    ]);
    expect(drafts.map((each) => [each.file, each.facts[0]?.value, each.facts[0]?.place])).toEqual([
      ["公园.txt", "某市公园管理办法", "text"],
      ["总集.txt", parks.title, "pack"],
    ]);
    expect(failures).toMatchObject([{ kind: "file", file: "图.txt" }]);
    expect(progress).toContain("read 1/2");
  });

  it("that fail are told with file and line, and what is wrong with a pack too", async () => {
    const { caller } = openIntake();
    const whole = await packBytes([parks]);
    const { drafts, failures } = await readAll(caller, [
      file("半包.gz", whole.slice(0, -20)),
      file("空.txt", ""),
      file("公园.txt", PARKS),
    ]);
    expect(drafts).toHaveLength(1);
    expect(failures.map(({ kind, code, file }) => [kind, code, file])).toEqual([
      ["file", "empty", "空.txt"],
      ["pack", "cut-short", "半包.gz"],
    ]);
  });

  it("are refused where they are too many, and no text has two thousand drafts by mistake", async () => {
    const { caller } = openIntake();
    const { failures } = await readAll(
      caller,
      Array.from({ length: 2001 }, () => file("公园.txt", PARKS)),
    );
    expect(failures).toMatchObject([{ code: "too-many-files", detail: "2001" }]);
  });

  it("are stopped between two of them", async () => {
    const { caller } = openIntake();
    const stopping = new AbortController();
    const files = Array.from({ length: 50 }, (_, at) => file(`${at}.txt`, PARKS));
    const reading = caller.call(
      "read",
      { files },
      { signal: stopping.signal, onNews: () => stopping.abort() },
    );
    await expect(reading).rejects.toMatchObject({ fault: "stopped" });
  });

  it("show the beginnings of their clauses, and the lines that warnings are about", async () => {
    const { caller } = openIntake();
    const { drafts } = await readAll(caller, [file("集市.txt", MARKETS)]);
    expect(drafts[0]?.clauses).toMatchObject({
      count: 5,
      gaps: [{ after: "第二条", before: "第四条", line: 5 }],
    });
    expect(drafts[0]?.warnings).toMatchObject([{ code: "numbers", line: 5, text: "第四条　集市逢五开放。" }]);
    expect(await caller.call("clauses", { draft: 0 })).toEqual([
      { label: "第一条", words: "为了管理集市，制定本办法。" },
      { label: "第二条", words: "集市由县管理。" },
      { label: "第四条", words: "集市逢五开放。" },
      { label: "第五条", words: "摊位按次收费。" },
      { label: "第六条", words: "本办法自公布之日起施行。" },
    ]);
  });
});

describe("drafts", () => {
  it("are compared with the library before they are saved, and saved as compared", async () => {
    const { caller, own } = openIntake();
    const first = await readAll(caller, [file("公园.txt", PARKS)]);
    expect(fates(await caller.call("save", { wanted: every(first.drafts) }))).toEqual(["new"]);
    const again = await readAll(caller, [
      file("公园.txt", PARKS),
      file("新.txt", NEWER),
      file("集.txt", MARKETS),
    ]);
    const wanted = every(again.drafts);
    expect(fates(await caller.call("compare", { wanted }))).toEqual(["skipped", "edition", "new"]);
    expect(await own.all()).toHaveLength(1);
    expect(fates(await caller.call("save", { wanted: wanted.slice(0, 2) }))).toEqual(["skipped", "edition"]);
    expect((await own.all()).map(({ issued }) => issued)).toEqual(["2021-03-05", "2024-06-01"]);
  });

  it("are saved with what was corrected, and with where they come from", async () => {
    const { caller, own } = openIntake();
    await readAll(caller, [file("公园.txt", PARKS)]);
    const corrections = {
      title: "《某市公园条例》",
      issuers: "甲局、乙局",
      issued: "2021年4月1日",
      status: "现行有效",
    };
    await caller.call("save", { wanted: [{ draft: 0, corrections }] });
    const [saved] = await own.all();
    expect(saved).toMatchObject({
      title: "某市公园条例",
      issuers: ["甲局", "乙局"],
      issued: "2021-04-01",
      status: "现行有效",
    });
    expect((await own.origin(saved?.id ?? ""))?.source).toMatchObject({ file: "公园.txt" });
  });

  it("of a page are saved with its address", async () => {
    const { caller, own } = openIntake();
    const source = { url: "https://www.example.gov.cn/a.html" };
    await caller.call("read", { files: [file("公园.txt", PARKS)], source });
    await caller.call("save", { wanted: [{ draft: 0 }] });
    const [saved] = await own.all();
    expect((await own.origin(saved?.id ?? ""))?.source).toMatchObject(source);
  });

  it("wait where the disk is full: once there is room, they are saved as they were", async () => {
    const { caller, own } = openIntake();
    const { drafts } = await readAll(caller, [file("公园.txt", PARKS), file("集市.txt", MARKETS)]);
    const full = new DOMException("no space", "QuotaExceededError");
    for (const at of [0, 3, 8]) {
      await failingAt(at, full, () =>
        expect(caller.call("save", { wanted: every(drafts) })).rejects.toMatchObject({ fault: "full" }),
      );
      expect(await own.all()).toEqual([]);
    }
    expect(fates(await caller.call("save", { wanted: every(drafts) }))).toEqual(["new", "new"]);
  });

  it("are forgotten when they are saved: saving them again is no second import", async () => {
    const { caller } = openIntake();
    await readAll(caller, [file("公园.txt", PARKS)]);
    await caller.call("save", { wanted: [{ draft: 0 }] });
    await expect(caller.call("save", { wanted: [{ draft: 0 }] })).rejects.toMatchObject({ fault: "stopped" });
  });
});

describe("an edition that is bundled", () => {
  const bundled: Regulation = {
    ...parseText(PARKS, { id: "bundled", file: "" }).regulation,
    incomplete: true,
    laterEditions: [{ issued: "2024-06-01" }],
  };
  const imported = async (text: string) => {
    const { caller, own } = openIntake([bundled]);
    const { drafts } = await readAll(caller, [file("公园.txt", text)]);
    return { fates: fates(await caller.call("save", { wanted: every(drafts) })), all: await own.all() };
  };

  it("is skipped where the text is the same", async () => {
    expect(await imported(PARKS)).toEqual({ fates: ["skipped"], all: [] });
  });

  it("is replaced under its id by another text, and what is known of later editions stays known", async () => {
    const { fates, all } = await imported(`${PARKS}\n第三条　本办法自公布之日起施行。`);
    expect(fates).toEqual(["replaced"]);
    expect(all).toMatchObject([
      { id: "bundled", incomplete: false, laterEditions: [{ issued: "2024-06-01" }] },
    ]);
  });

  it("stands beside another edition of its title", async () => {
    const { fates, all } = await imported(NEWER);
    expect(fates).toEqual(["edition"]);
    expect(all[0]?.id).not.toBe("bundled");
  });
});

describe("what is in the library", () => {
  const filled = async () => {
    const opened = openIntake();
    const { drafts } = await readAll(opened.caller, [file("公园.txt", PARKS), file("集市.txt", MARKETS)]);
    await opened.caller.call("save", { wanted: every(drafts) });
    const [one = "", other = ""] = (await opened.own.all()).map(({ id }) => id);
    return { ...opened, one, other };
  };

  it("gets other names and another title, and keeps its id, text and origin", async () => {
    const { caller, own, one } = await filled();
    const text = await own.text(one);
    const edit = { title: "某市公园条例", aliases: ["公园条例", "园规"] };
    expect(await caller.call("edit", { id: one, edit })).toBe(true);
    expect(await own.entry(one)).toMatchObject({ title: "某市公园条例", aliases: ["公园条例", "园规"] });
    expect(await own.text(one)).toEqual(text);
    expect((await own.origin(one))?.source?.file).toBe("公园.txt");
    expect((await own.entries(["园规"])).map(({ id }) => id)).toEqual([one]);
    await caller.call("edit", { id: one, edit: { aliases: [] } });
    expect(await own.entries(["园规"])).toEqual([]);
    expect(await caller.call("edit", { id: "gone", edit: {} })).toBe(false);
  });

  it("is removed, and is there again when that is undone", async () => {
    const { caller, own, one, other } = await filled();
    const before = await own.all();
    expect(await caller.call("remove", { ids: [one, other, "gone"] })).toBe(2);
    expect(await own.all()).toEqual([]);
    expect(await caller.call("undo", {})).toBe(true);
    expect(await own.all()).toEqual(before);
    expect(await caller.call("undo", {})).toBe(false);
  });

  it("leaves as a pack, and comes back equal", async () => {
    const { caller, own, other } = await filled();
    const [first, ...rest] = await own.all();
    const { pack: some } = await caller.call("export", { ids: [other], title: "我的文库" });
    const { pack: all } = await caller.call("export", { ids: null, title: "我的文库" });
    await caller.call("remove", { ids: [first?.id ?? "", other] });
    const { drafts } = await readAll(caller, [file("我的文库.条文包.gz", some)]);
    expect(drafts.map(({ clauses }) => clauses.gaps.length)).toEqual([1]);
    await readAll(caller, [file("我的文库.条文包.gz", all)]);
    expect(fates(await caller.call("save", { wanted: [{ draft: 0 }, { draft: 1 }] }))).toEqual([
      "new",
      "new",
    ]);
    expect(await own.all()).toEqual([first, ...rest]);
  });
});
