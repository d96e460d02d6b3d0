import { describe, expect, it } from "vitest";
import { readHtml } from "../../../utils/import/formats/html.ts";

const CLAUSES = ["第一条　为了管理公园，制定本办法。", "第二条　本办法自2021年5月1日起施行。"];
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("\n");
const TEXT = paragraphs(CLAUSES);

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const menu = "<ul><li><a href='/'>首页</a></li><li>一、政务公开</li></ul>";
const valuesOf = (html: string) =>
  Object.fromEntries(readHtml(html).facts.map(({ name, value, place }) => [name, `${value} ${place}`]));

describe("the text of a page", () => {
  it("is the element that holds the clauses, without menus and footer", () => {
    const { lines } = readHtml(page(`${menu}<div><p>某市公园管理办法</p>${TEXT}</div><div>主办：某市</div>`));
    expect(lines).toEqual(["某市公园管理办法", ...CLAUSES]);
  });

  it("begins at the page's title where menus stand in the same element", () => {
    const body = `<p>首页</p><p>某市公园管理办法</p><p>（2021年3月5日通过）</p>${TEXT}`;
    expect(readHtml(page(body, "<title>某市公园管理办法 - 某市政府网站</title>")).lines).toEqual([
      "某市公园管理办法",
      "（2021年3月5日通过）",
      ...CLAUSES,
    ]);
  });

  it("begins at the title above the order that issues it, where the title stands twice", () => {
    const order = [
      "某市公园管理办法",
      "某市人民政府令",
      "第3号",
      "《某市公园管理办法》现予公布。",
      "某市公园管理办法",
    ];
    const body = `<p>首页</p>${paragraphs(order)}${TEXT}`;
    expect(readHtml(page(body, "<title>某市公园管理办法</title>")).lines).toEqual([...order, ...CLAUSES]);
  });

  it("has a line for each block and line break, and none for inline elements", () => {
    const body = `<div><p>第一条　<b>甲</b><span>，\n  乙</span>。<br>丙。<p>第二条&emsp;丁<sup>1</sup>。</div>`;
    expect(readHtml(page(body)).lines).toEqual(["第一条　甲，乙。", "丙。", "第二条\u2003丁1。"]);
  });

  it("has a row of a table as one line, and a page in a table as lines", () => {
    const table = "<table><tr><td>税目<td>税率</tr></table>";
    const body = `<table><tr><td>左栏</td><td>${TEXT}${table}</td></tr></table>`;
    expect(readHtml(page(body)).lines).toEqual([...CLAUSES, "税目　税率"]);
  });

  it("has nothing of scripts, styles, comments, forms and vector drawings", () => {
    const noise = `<script>document.write("<p>第三条 丙。</p>")</script><style>p{}</style><!-- <p>第三条</p> --><textarea>第三条</textarea><select><option>第三条</option></select><svg><text>第三条</text></svg>`;
    expect(readHtml(page(`<div>${TEXT}${noise}</div>`)).lines).toEqual(CLAUSES);
  });

  it.each([
    ["tags that nothing closes", `<div><div><p>${CLAUSES[0]}<p>${CLAUSES[1]}`],
    ["closing tags that nothing opened", `</div></p>${TEXT}</table></div>`],
    ["text behind the end of the page", `</body></html>${TEXT}`],
    ["elements inside each other a thousand times", `${"<div>".repeat(1000)}${TEXT}${"</div>".repeat(1000)}`],
  ])("survives %s", (_, body) => {
    expect(readHtml(page(body)).lines).toEqual(CLAUSES);
  });
});

describe("the title of a page", () => {
  it.each([
    ['<meta name="ArticleTitle" content="某市公园管理办法">', "", "某市公园管理办法"],
    ['<META content="（转载）某市公园管理办法" name="articletitle">', "", "某市公园管理办法"],
    ["<title>别的</title>", "<h1>某市公园管理办法</h1>", "某市公园管理办法"],
    ["<title>某市公园管理办法 - 某市人民政府</title>", "", "某市公园管理办法"],
    ["<title>某局关于印发《某市公园管理办法》的通知_某局网站</title>", "", "某市公园管理办法"],
  ])("from %j %j", (head, heading, title) => {
    expect(readHtml(page(`${heading}<div>${TEXT}</div>`, head)).title).toBe(title);
  });
});

describe("the facts of a page", () => {
  it("stand in tables of labels and values, with spaces inside the labels", () => {
    const table = `<table><tr><td>发 文 机 关：</td><td>某市人民政府</td><td>成文日期：</td><td>2021年03月05日</td></tr><tr><td>发文字号：</td><td>某府发[2021]3号</td><td>发布日期：</td><td>2021年03月09日</td></tr></table>`;
    expect(valuesOf(page(`${table}<div>${TEXT}</div>`))).toEqual({
      issuers: "某市人民政府 page-table",
      issued: "2021-03-05 page-table",
      documentNumber: "某府发〔2021〕3号 page-table",
      pageDate: "2021-03-09 page-table",
    });
  });

  it("stand in lists, label and value in one line", () => {
    const list = `<ul><li>文　　号：<span>某府规〔2021〕3号</span></li><li>失效日期：2026年05月01日</li><li>文件状态：现行有效</li></ul>`;
    expect(valuesOf(page(`${list}<div>${TEXT}</div>`))).toEqual({
      documentNumber: "某府规〔2021〕3号 page-table",
      expires: "2026-05-01 page-table",
      status: "现行有效 page-table",
    });
  });

  it("are missing where a field is empty: the next label is no value", () => {
    const table = "<table><tr><td>文号：</td><td>发布机构：</td><td>某局</td></tr></table>";
    expect(valuesOf(page(`${table}<div>${TEXT}</div>`))).toEqual({ issuers: "某局 page-table" });
  });

  it("are not read in the text itself, nor under names of objects", () => {
    const body = `<p>constructor：甲</p><div>${TEXT}<p>发布日期：2020年1月1日</p></div>`;
    expect(valuesOf(page(body))).toEqual({});
  });

  it("hold the address and the day of the page, which is no day of issue", () => {
    const head = `<meta name="PubDate" content="2021-03-09 10:00"><meta name="Url" content="http://www.example.gov.cn/a.html">`;
    expect(valuesOf(page(`<div>${TEXT}</div>`, head))).toEqual({
      pageDate: "2021-03-09 page-meta",
      url: "http://www.example.gov.cn/a.html page-meta",
    });
    expect(valuesOf(page(TEXT, `<meta name="Url" content="javascript:alert(1)">`))).toEqual({});
  });
});
