/** Pages that are hostile by their size. They are made here, since they would be megabytes as files. */
import { type DeclaredPage, declaredPage } from "../../support/declared.ts";
import { RULES } from "../library.ts";

interface Made {
  /** What is too large in it. */
  attack: string;
  body: string;
  metas?: Record<string, string>;
  title?: string;
}

const REFERENCE = `explicit | 第十八条 | ${RULES}第十八条`;
const POINT = `<p>各部门拟制公文，应当依照<b data-point>${RULES}第十八条</b>办理。</p>`;

const many = (times: number, text: (index: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join("");

/** A sentence without a reference. */
const PROSE = "各部门要加强协调，按照职责分工做好工作，重要情况及时报告，并向社会公开。";

const nested = (depth: number, inner: string) => "<span>".repeat(depth) + inner + "</span>".repeat(depth);

const script = (text: string) => `<script>${text}</script>`;

const PAGES: Record<string, Made> = {
  "size-text": {
    attack: "Ten megabytes of prose stand behind the reference.",
    body: POINT + many(10_000, () => `<p>${PROSE.repeat(9)}</p>`),
  },
  "size-text-node": {
    attack: "One paragraph holds three megabytes in one text node.",
    body: `${POINT}<p>${PROSE.repeat(28_000)}</p>`,
    metas: { browsers: "chromium" },
  },
  "size-references": {
    attack: "A hundred thousand references stand behind the first.",
    body: POINT + many(5000, () => `<p>依照${RULES}${many(20, (i) => `第${i + 1}条、`)}办理。</p>`),
    metas: { size: "huge" },
  },
  "size-bare-references": {
    attack: "Two thousand references name no document.",
    body: POINT + many(2000, () => "<p>依照第三条办理。</p>"),
    metas: { size: "huge", browsers: "chromium" },
  },
  "size-nested-blocks": {
    attack: "Blocks are nested as deeply as a parser allows, in fifty places.",
    body: POINT + many(50, () => "<div>".repeat(400) + PROSE + "</div>".repeat(400)),
    metas: { browsers: "chromium" },
  },
  "size-nested-spans": {
    attack: "Four thousand pieces of a paragraph stand in two thousand spans that have no boxes.",
    body: `${POINT}<p id="deep"></p>${script(
      'let at=document.getElementById("deep");for(let i=0;i<2000;i++){const next=document.createElement("span");' +
        'next.style.display="contents";at.append(next);at=next}at.innerHTML="<i>依照</i>".repeat(4000)+"第三条"',
    )}`,
    metas: { size: "huge", browsers: "chromium" },
  },
  "size-nested-spans-fewer": {
    attack: "Three thousand pieces stand in 490 spans: each step of a script takes Firefox longer.",
    body: `${POINT}<p>${nested(
      490,
      many(3000, () => "<i>依照</i>"),
    )}第三条办理。</p>`,
    metas: { size: "huge", browsers: "firefox" },
  },
  "size-shadow-roots": {
    attack: "Ten thousand elements have an open shadow root each.",
    body: `${POINT}<div id="many"></div>${script(
      'const many=document.getElementById("many");for(let i=0;i<10000;i++){const host=document.createElement("span");' +
        'host.attachShadow({mode:"open"}).innerHTML="<b>办理</b>";many.append(host)}',
    )}`,
  },
  "size-frames": {
    attack: "Three hundred frames stand below the reference.",
    body: POINT + many(300, () => '<iframe srcdoc="<p>空</p>" width="20" height="20"></iframe>'),
    metas: { browsers: "chromium" },
  },
  "size-title": {
    attack: "The title has a million letters.",
    body: POINT,
    title: "关于规范公文办理的通知".repeat(90_000),
    metas: { browsers: "chromium" },
  },
  "size-attributes": {
    attack: "An element has five thousand attributes, and one of a megabyte.",
    body: `<div ${many(5000, (i) => `data-a${i}="${i}" `)} title="${"办".repeat(350_000)}">${POINT}</div>`,
    metas: { browsers: "chromium" },
  },
  "size-table": {
    attack: "A table has thirty thousand cells.",
    body: `${POINT}<table>${many(300, () => `<tr>${many(100, () => "<td>办理</td>")}</tr>`)}</table>`,
    metas: { browsers: "chromium" },
  },
  "size-brackets": {
    attack: "Twenty thousand titles begin and none ends.",
    body: `${POINT}<p>${many(20_000, (i) => `《${i % 80 === 79 ? "\n" : ""}`)}</p>`,
    metas: { browsers: "chromium" },
  },
};

function html({ attack, body, metas = {}, title = "通知" }: Made): string {
  const said = { attack: "size", ...metas, "expected-reference": REFERENCE };
  const lines = Object.entries(said).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
${lines.join("\n")}
<script src="/hostile/traps.js"></script></head><body><!-- ${attack} -->${body}</body></html>`;
}

/** @returns the pages, declared as those in files are. */
export const generatedPages = (): DeclaredPage[] =>
  Object.entries(PAGES).map(([name, made]) => declaredPage(`${name}.html`, Buffer.from(html(made))));
