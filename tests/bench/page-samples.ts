/** Long pages for measuring, and the wrapping that other extensions do, to compare with. */

import { readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const RULES = "《上海市虹口区人民政府工作规则》";
const NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(" ");
const FILLER = "各部门要结合实际认真组织学习，抓好贯彻落实，及时反馈工作进展和存在的问题，";

const page = (body: string, script = "") =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>汇编</title></head><body>${body}` +
  `${script && `<script>${script}</script>`}</body></html>`;

/** A paragraph of about 65 characters with one reference; every fourth is split over elements. */
function paragraph(index: number): string {
  const numeral = NUMERALS[index % 20];
  const reference = index % 4 === 0 ? `${RULES}第<b>${numeral}</b>条` : `${RULES}第${numeral}条`;
  return `${FILLER}按照${reference}的规定办理。`;
}

/** 131,000 characters with 2,000 references. @param script run at its end. */
export const notices = (script = ""): string =>
  page(Array.from({ length: 2000 }, (_, index) => `<p>${paragraph(index)}</p>`).join("\n"), script);

/** 3 million characters in 110,000 text nodes, a reference in every twentieth paragraph. */
export function compendium(): string {
  const words = "法规汇编的一段正文，没有提到任何文件的任何一处。";
  const lines = Array.from({ length: 55_000 }, (_, index) =>
    index % 20 === 0 ? `<p>${paragraph(index / 20)}</p>` : `<p>${words}<span>${words}</span></p>`,
  );
  return page(lines.join(""));
}

/** One table cell, its 3,000 paragraphs separated by <br>. */
export const oneCell = (): string =>
  page(
    `<table><tr><td>${Array.from({ length: 3000 }, (_, index) => `　　${paragraph(index)}`).join("<br>")}</td></tr></table>`,
  );

/** The page's event that a rival waits for: it begins when the page has come to rest, as the reader does. */
export const BEGIN = "begin-wrapping";
const AT_BEGIN = (work: string) => `addEventListener("${BEGIN}", () => { ${work} });`;

const PATTERN = "/《[^》]+》第[一二三四五六七八九十]+条/g";

const MARK_JS = readFileSync(createRequire(import.meta.url).resolve("mark.js/dist/mark.min.js"), "utf8");

/** What mark.js does, with the references that are split over elements, as we find them. */
export const MARKED_BY_MARK_JS =
  MARK_JS + AT_BEGIN(`new Mark(document.body).markRegExp(${PATTERN}, { acrossElements: true });`);

/** The pages that the rival extension runs on. */
export const RIVAL = "/rival";

/** An extension that marks with mark.js, as those do that wrap. @returns its folder, to be removed. */
export async function rivalExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rival-"));
  const manifest = {
    manifest_version: 3,
    name: "mark.js",
    version: "1",
    content_scripts: [{ matches: ["http://127.0.0.1/*"], include_globs: [`*${RIVAL}*`], js: ["content.js"] }],
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "content.js"), MARKED_BY_MARK_JS);
  return folder;
}

/** The least that wrapping can do: text node by text node, without the references that are split (one in four). */
export const WRAP = AT_BEGIN(`
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const hits = [...text.data.matchAll(${PATTERN})].reverse();
    for (const hit of hits) {
      const rest = text.splitText(hit.index);
      rest.splitText(hit[0].length);
      const mark = document.createElement("span");
      mark.style.textDecoration = "underline";
      rest.replaceWith(mark);
      mark.append(rest);
    }
  }`);
