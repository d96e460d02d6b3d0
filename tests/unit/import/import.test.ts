import { describe, expect, it } from "vitest";
import { type Draft, type ImportFile, type ImportStep, importFiles } from "../../../utils/import/import.ts";
import { clausesOf } from "../../../utils/regulation/units.ts";
import { fileOf, LINES, SAMPLES, TITLE, TREE } from "../../support/import-files.ts";
import { docOf, docxOf } from "../../support/word-writer.ts";

async function stepsOf(...files: ImportFile[]): Promise<ImportStep[]> {
  const steps: ImportStep[] = [];
  for await (const step of importFiles(files)) steps.push(step);
  return steps;
}

const draftsOf = async (...files: ImportFile[]): Promise<Draft[]> =>
  (await stepsOf(...files)).flatMap((step) => (step.type === "draft" ? step.draft : []));

async function draftOf(file: ImportFile): Promise<Draft> {
  const [step] = (await stepsOf(file)).filter(({ type }) => type !== "progress");
  if (step?.type !== "draft") throw step?.type === "failed" ? step.error : new Error("nothing");
  return step.draft;
}

async function errorOf(file: ImportFile) {
  const failed = (await stepsOf(file)).find((step) => step.type === "failed");
  return failed?.type === "failed" ? failed.error : undefined;
}

const sample = (name: string, as = name) => fileOf(as, SAMPLES[name] ?? "");
const text = (...lines: string[]) => lines.join("\n");
const CLAUSES = ["第一条　甲。", "第二条　乙。"];

describe("a file of each format", () => {
  it.each(["utf-8.txt", "utf-16.txt", "gb18030.txt", "page.html", "text.md", "typed.docx", "old.doc"])(
    "%s gives the same regulation",
    async (name) => {
      const { regulation, clauses } = await draftOf(sample(name));
      expect(regulation).toMatchObject({ title: TITLE, issued: "2021-03-05" });
      expect(clauses).toEqual({ count: 3, first: "第一条", last: "第三条", gaps: [], doubles: [] });
      expect(clausesOf(regulation)[1]?.paragraphs[0]?.items).toHaveLength(2);
    },
  );

  it("has the numbers that Word counts", async () => {
    const { clauses, warnings } = await draftOf(sample("counted.docx"));
    expect(clauses).toMatchObject({ count: 2, first: "第一条", last: "第二条" });
    expect(warnings).toMatchObject([{ code: "automatic-numbers" }]);
  });

  it.each([
    ["old.doc", "办法.docx", "doc"],
    ["typed.docx", "办法.doc", "docx"],
    ["page.html", "办法.txt", "html"],
    ["text.md", "办法", "markdown"],
    ["tree.json", "办法.txt", "json"],
  ])("%s under the name %s is read as what it is", async (name, as, kind) => {
    expect(await draftOf(sample(name, as))).toMatchObject({ file: as, kind });
  });
});

describe("facts", () => {
  const placesOf = ({ facts }: Draft) =>
    Object.fromEntries(facts.map(({ name, value, place, line }) => [name, [value, place, line]]));

  it("of a plain text are told with the lines where they stand", async () => {
    const notice = [
      "某市人民政府关于印发《某市公园管理办法》的通知",
      "某府发〔2021〕3号",
      "各区人民政府：",
      "现将《某市公园管理办法》印发给你们。",
      "2021年3月5日",
      TITLE,
      ...CLAUSES,
    ];
    expect(placesOf(await draftOf(fileOf("a.txt", text(...notice))))).toEqual({
      title: [TITLE, "notice", 1],
      issuers: ["某市人民政府", "notice", 1],
      documentNumber: ["某府发〔2021〕3号", "text", 2],
      issued: ["2021-03-05", "notice", 5],
    });
  });

  it("of a header and of 题注 are told as such", async () => {
    const header = ["发布机关：某市人民政府", "发布日期：2021-03-05", "实施日期：2021-05-01", TITLE];
    expect(placesOf(await draftOf(fileOf("a.txt", text(...header, ...CLAUSES))))).toMatchObject({
      issuers: ["某市人民政府", "header", 1],
      issued: ["2021-03-05", "header", 2],
      effective: ["2021-05-01", "header", 3],
    });
    expect(placesOf(await draftOf(sample("utf-8.txt")))).toMatchObject({
      issued: ["2021-03-05", "history", 2],
    });
    const both = "（2021年3月5日某市人民政府通过，自2021年5月1日起施行）";
    expect(placesOf(await draftOf(fileOf("a.txt", text(TITLE, both, ...CLAUSES))))).toMatchObject({
      issued: ["2021-03-05", "history", 2],
      effective: ["2021-05-01", "history", 2],
    });
  });

  it("of a page and of front matter come before those of the text", async () => {
    expect(placesOf(await draftOf(sample("page.html")))).toMatchObject({
      issued: ["2021-03-05", "page-table", undefined],
      documentNumber: ["某府令〔2021〕3号", "page-table", undefined],
    });
    expect(placesOf(await draftOf(sample("text.md")))).toMatchObject({
      issued: ["2021-03-05", "front-matter", 3],
    });
  });

  it.each([
    [`${TITLE}_20210401.txt`, "2021-04-01"],
    [`${TITLE}(2021-04-01).txt`, "2021-04-01"],
    [`${TITLE}（2021-04-01）.md`, "2021-04-01"],
    [`${TITLE}_20211301.txt`, "2021-03-05"],
    ["扫描件_20210401.txt", "2021-03-05"],
    [`${TITLE}.txt`, "2021-03-05"],
  ])("of the name %s: issued %s", async (name, issued) => {
    expect((await draftOf(sample("utf-8.txt", name))).regulation.issued).toBe(issued);
  });

  it("that disagree are told: a text is published after its adoption, and soon", async () => {
    const warnings = async (name: string) => (await draftOf(sample("utf-8.txt", name))).warnings;
    expect(await warnings(`${TITLE}_20210401.txt`)).toEqual([]);
    for (const date of ["20210101", "20230401"])
      expect(await warnings(`${TITLE}_${date}.txt`)).toMatchObject([{ code: "dates-differ", line: 2 }]);
  });
});

describe("a title that only the format tells", () => {
  const page = (...lines: string[]) =>
    fileOf("a.html", `<h1>${TITLE}</h1><div>${lines.map((line) => `<p>${line}</p>`).join("")}</div>`);

  it("is put above the text, and problems keep their lines", async () => {
    const { regulation, warnings } = await draftOf(page(...CLAUSES, "第四条　丁。", "第五条　戊。"));
    expect(regulation.title).toBe(TITLE);
    expect(warnings).toMatchObject([{ code: "numbers", line: 3 }]);
  });

  it("is put behind the notice that issues the text", async () => {
    const { regulation } = await draftOf(
      page(
        "某市人民政府关于印发某市公园管理办法的通知",
        "各区：",
        "现印发给你们。",
        "2021年3月5日",
        ...CLAUSES,
      ),
    );
    expect(regulation).toMatchObject({ title: TITLE, issued: "2021-03-05", issuers: ["某市人民政府"] });
  });
});

describe("a notice that numbers its points", () => {
  it("is kept as what it is where it can be read, with a warning", async () => {
    const title = "某市人民政府关于加强公园工作的通知";
    const draft = await draftOf(fileOf("a.md", text(`# ${title}`, "", ...CLAUSES)));
    expect(draft.regulation.title).toBe(title);
    expect(draft.warnings).toEqual([{ code: "notice", detail: title }]);
  });

  it("is told to be one where it is refused as well", async () => {
    const file = fileOf("a.txt", text("某市人民政府关于加强公园工作的通知", "一、甲。", "二、乙。"));
    const [step] = (await stepsOf(file)).filter(({ type }) => type !== "progress");
    const codes =
      step?.type === "draft"
        ? step.draft.warnings.map(({ code }) => code)
        : step?.type === "failed" && [step.error.code];
    expect(codes).toEqual(["notice"]);
  });

  it("is none where it issues a regulation", async () => {
    const lines = ["某市人民政府关于印发《某市公园管理办法》的通知", TITLE, ...CLAUSES];
    expect((await draftOf(fileOf("a.txt", text(...lines)))).warnings).toEqual([]);
  });
});

describe("a resolution that approves a text", () => {
  it("keeps its own title, though the text has one too", async () => {
    const title = "某市人民代表大会关于批准《某市公园条例》的决议";
    const file = docxOf([
      { text: title, isCentred: true, size: 44 },
      "批准《某市公园条例》。",
      { text: "某市公园条例", isCentred: true, size: 44 },
      ...CLAUSES,
    ]);
    expect((await draftOf(fileOf("a.docx", file))).regulation.title).toBe(title);
  });

  it("is cited with 《》 where the name of its file has them", async () => {
    const printed = "某市人民代表大会关于批准某市公园条例的决议";
    const file = text(printed, "（2021年3月5日通过）", ...CLAUSES);
    const { regulation, facts } = await draftOf(
      fileOf("某市人民代表大会关于批准《某市公园条例》的决议_20210308.txt", file),
    );
    expect(regulation).toMatchObject({
      title: "某市人民代表大会关于批准《某市公园条例》的决议",
      issued: "2021-03-08",
    });
    expect(facts).toContainEqual(expect.objectContaining({ name: "title", place: "file-name" }));
  });
});

describe("what is refused", () => {
  it.each([
    ["empty", ""],
    ["no-clauses", text(TITLE, "甲。")],
    ["no-title", text("甲。", ...CLAUSES)],
    ["too-long", text("甲".repeat(6000), ...CLAUSES)],
    ["pdf", "%PDF-1.7"],
  ])("%s: the sentence names the file and the way out", async (code, content) => {
    const error = await errorOf(fileOf("办法.txt", content));
    expect(error).toMatchObject({ code, file: "办法.txt" });
    expect(error?.message).toMatch(/^办法\.txt(?::\d+)?: .+\. .+\.$/);
  });

  it("is an old Word file whose numbers Word counts: saved as .docx it has them", async () => {
    const file = docOf([{ text: `${TITLE}\r甲。\r乙。\r`, encoding: "utf16le" }], { list: 1 });
    expect(await errorOf(fileOf("a.doc", file))).toMatchObject({ code: "numbers-counted" });
  });

  it("is not read at all where its size is told to be too large", async () => {
    const file = { name: "a.txt", size: 1e8, arrayBuffer: () => Promise.reject(new Error("was read")) };
    expect(await errorOf(file)).toMatchObject({ code: "too-large" });
  });

  it("is a file that cannot be read any more, or is larger than told", async () => {
    const gone = {
      name: "a.txt",
      size: 9,
      arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")),
    };
    expect(await errorOf(gone)).toMatchObject({ code: "unreadable", detail: "NotFoundError" });
    const lying = { name: "a.txt", size: 9, arrayBuffer: async () => new ArrayBuffer(51 * 1024 * 1024) };
    expect(await errorOf(lying)).toMatchObject({ code: "too-large" });
  });

  it("is more than 2,000 files", async () => {
    const files = Array.from({ length: 2001 }, () => fileOf("a.txt", ""));
    expect(await stepsOf(...files)).toMatchObject([{ type: "failed", error: { code: "too-many-files" } }]);
  });
});

describe("an import of several files", () => {
  it("tells its progress, goes on after a failure, and reports", async () => {
    const steps = importFiles([sample("utf-8.txt"), fileOf("b.txt", ""), sample("typed.docx")]);
    const types: string[] = [];
    let step = await steps.next();
    for (; !step.done; step = await steps.next())
      types.push(step.value.type === "progress" ? `${step.value.done}/${step.value.total}` : step.value.type);
    expect(types).toEqual(["0/3", "draft", "1/3", "failed", "2/3", "draft", "3/3"]);
    expect(step.value).toEqual({ files: 3, drafts: 2, failed: 1 });
  });

  it("is cancelled by not asking further: later files are not read", async () => {
    let reads = 0;
    const counted = () => ({
      ...sample("utf-8.txt"),
      arrayBuffer: async () => new ArrayBuffer(0 * reads++),
    });
    for await (const step of importFiles([counted(), counted(), counted()]))
      if (step.type === "failed") break;
    expect(reads).toBe(1);
  });

  it("tells a repeated text, a repeated edition and another edition", async () => {
    const other = text(TITLE, "（2024年6月7日某市人民政府第9次常务会议通过）", ...LINES.slice(2));
    const drafts = await draftsOf(
      sample("utf-8.txt", "a.txt"),
      sample("gb18030.txt", "b.txt"),
      fileOf("c.txt", text(...LINES, "第四条　丁。")),
      fileOf("d.txt", other),
    );
    expect(drafts.map(({ duplicate }) => duplicate)).toEqual([
      undefined,
      { kind: "same-text", file: "a.txt" },
      { kind: "same-edition", file: "a.txt" },
      { kind: "other-edition", file: "a.txt" },
    ]);
  });

  it("gives the same text the same id in any format, and a tree an id of ours", async () => {
    const [a, b] = await draftsOf(sample("utf-8.txt"), sample("gb18030.txt"));
    expect(a?.hash).toMatch(/^[\da-f]{64}$/);
    expect(b?.regulation.id).toBe(a?.regulation.id);
    const tree = await draftOf(sample("tree.json"));
    expect(tree.regulation).toEqual({ ...TREE, id: expect.stringMatching(/^own-[\da-f]{16}$/) });
  });
});
