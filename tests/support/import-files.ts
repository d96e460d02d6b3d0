/** Files as the importer takes them, and a small regulation in each of its formats. */
import type { ImportFile } from "../../utils/import/import.ts";
import { gb18030Of } from "./gb18030.ts";
import { docOf, docxOf, numberingPart } from "./word-writer.ts";

/** @returns a file of bytes or UTF-8 text. */
export function fileOf(name: string, content: Uint8Array | string): ImportFile {
  const bytes = Uint8Array.from(Buffer.from(content));
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}

export const TITLE = "某市公园管理办法";
const HISTORY = "（2021年3月5日某市人民政府第8次常务会议通过）";
const BODY = [
  "第一章　总则",
  "第一条　为了管理公园，制定本办法。",
  "第二条　本办法适用于下列公园：",
  "（一）综合公园；",
  "（二）社区公园。",
  "第二章　附则",
  "第三条　本办法自2021年5月1日起施行。",
];
export const LINES = [TITLE, HISTORY, ...BODY];

const html = `<!DOCTYPE html><html><head><title>${TITLE} - 某市人民政府网</title><script>document.write("第九条")</script></head><body><ul><li>首页</li></ul><h1>${TITLE}</h1><table><tr><td>发文字号：</td><td>某府令〔2021〕3号</td></tr><tr><td>成文日期：</td><td>2021年03月05日</td></tr></table><div id="text">${LINES.slice(
  1,
)
  .map((line) => `<p>&emsp;&emsp;${line}</p>`)
  .join("\n")}</div><footer>主办：某市</footer></body></html>`;

const markdown = `---\ntitle: ${TITLE}\npublish_date: 2021-03-05\n---\n# ${TITLE}\n\n<!-- INFO -->\n\n${BODY.map((line) => (line.includes("章") ? `## ${line}` : line)).join("\n\n")}\n`;

const provisions = {
  title: TITLE,
  issued_date: "2021-03-05",
  provisions: [
    {
      provision_ref: "art1",
      chapter: "第一章 总则",
      section: "第一条",
      content: "为了管理公园，制定本办法。",
    },
    { provision_ref: "art2", chapter: "第一章 总则", section: "第二条", content: "本办法适用于公园。" },
  ],
};

const clause = (ordinal: number, label: string) => ({
  kind: "clause",
  ordinal,
  label,
  paragraphs: [{ text: "内容。", items: [{ ordinal: 1, text: "（一）其一。", subitems: [] }] }],
});

export const TREE = {
  id: "theirs",
  title: TITLE,
  issuers: ["某市人民政府"],
  issued: "2021-03-05",
  incomplete: false,
  laterEditions: [],
  preamble: [],
  units: [
    { kind: "chapter", ordinal: 1, heading: "总则", units: [clause(1, "第一条"), clause(2, "第二条")] },
  ],
};

const counted = (text: string, level: number) => ({ text, list: [1, level] as [number, number] });

/** The same regulation in each format, by a name for messages. */
export const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  "utf-8.txt": Buffer.from(LINES.join("\n")),
  "utf-16.txt": Buffer.from(`\ufeff${LINES.join("\r\n")}`, "utf16le"),
  "gb18030.txt": gb18030Of(LINES.join("\r\n")),
  "page.html": Buffer.from(html),
  "text.md": Buffer.from(markdown),
  "provisions.json": Buffer.from(JSON.stringify(provisions, undefined, 1)),
  "tree.json": Buffer.from(JSON.stringify([TREE])),
  "typed.docx": docxOf([{ text: TITLE, isCentred: true, size: 44 }, ...LINES.slice(1)]),
  "counted.docx": docxOf(
    [
      { text: TITLE, isCentred: true, size: 44 },
      counted("总则", 0),
      counted("目的。", 1),
      counted("范围：", 1),
      counted("公园。", 2),
    ],
    [
      numberingPart([
        [
          ["chineseCounting", "第%1章"],
          ["chineseCountingThousand", "第%2条", 0],
          ["chineseCounting", "（%3）"],
        ],
      ]),
    ],
  ),
  "old.doc": docOf([{ text: `${LINES.join("\r")}\r甲\x07乙\x07\x07`, encoding: "utf16le" }]),
};
