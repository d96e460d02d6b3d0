import { afterEach, describe, expect, it } from "vitest";
import { type Block, blocksIn, type Visitor, walkBlocks } from "../../utils/page/blocks.ts";
import { boundaries, rectsOf } from "../../utils/page/ranges.ts";
import { visibleParts } from "../../utils/page/visible.ts";

afterEach(() => {
  document.body.innerHTML = "";
});

/** The blocks of the document as displayed, and the shadow roots met on the way. */
function walk(): { blocks: Block[]; roots: (ShadowRoot | null)[] } {
  const blocks: Block[] = [];
  const roots: (ShadowRoot | null)[] = [];
  const visitor: Visitor = {
    isClose: false,
    block: (block) => blocks.push(...visibleParts(block, [])),
    host: (_, root) => roots.push(root),
  };
  const steps = walkBlocks(document.body, visitor);
  while (!steps.next().done);
  return { blocks, roots };
}

/** The blocks of some markup as displayed. */
function blocksOf(markup: string): Block[] {
  document.body.innerHTML = markup;
  return walk().blocks;
}

const textsOf = (markup: string) => blocksOf(markup).map(({ text }) => text.trim());

describe("a line of text", () => {
  it("joins what inline elements split", () => {
    expect(textsOf("<p>依照<span>第十</span><b>八<font>条</font></b>的规定</p>")).toEqual([
      "依照第十八条的规定",
    ]);
  });

  it("ends at a block's edge, on both sides", () => {
    expect(textsOf("<div>第十<p>八条</p>第二<div>款</div></div>")).toEqual(["第十", "八条", "第二", "款"]);
  });

  it("ends at <br> and between table cells", () => {
    expect(textsOf("第十<br>八条")).toEqual(["第十", "八条"]);
    expect(textsOf("<table><tr><td>第十</td><td>八条</td></tr></table>")).toEqual(["第十", "八条"]);
  });

  it("ends where a stylesheet says so, whatever the tag", () => {
    expect(textsOf("<p>第十<span style='display:block'>八条</span></p>")).toEqual(["第十", "八条"]);
  });

  it("ends at a line feed in <pre>, and nowhere else", () => {
    expect(textsOf("<pre>第十条\n第八条</pre>")).toEqual(["第十条", "第八条"]);
    expect(textsOf("<p>第十\n八条</p>")).toEqual(["第十 八条"]);
  });

  it("keeps Word's empty runs out of the way", () => {
    expect(
      textsOf("<p class=MsoNormal><span>第<o:p></o:p></span><span>八</span><span>条</span></p>"),
    ).toEqual(["第八条"]);
  });
});

describe("text that is not the page's prose", () => {
  it.each([
    ["scripts and styles", "<script>第一条</script><style>第一条</style>"],
    [
      "what a person types",
      "<textarea>第一条</textarea><input value=第一条><div contenteditable>第一条</div>",
    ],
    ["code and drawings", "<code>第一条</code><svg><text>第一条</text></svg>"],
  ])("leaves out %s", (_, markup) => {
    expect(textsOf(`${markup}<p>第二条</p>`)).toEqual(["第二条"]);
  });

  it("leaves out what is hidden inside a line", () => {
    expect(textsOf("<p>第十<span style='display:none'>三</span>八条</p>")).toEqual(["第十八条"]);
  });
});

describe("pages that get in the way", () => {
  it("reads a form whose fields shadow the DOM's own names", () => {
    const fields = ["parentNode", "localName", "childNodes", "nodeType"].map(
      (name) => `<input name=${name}>`,
    );
    expect(textsOf(`<form>${fields.join("")}第八条<b>第二款</b></form>`)).toEqual(["第八条第二款"]);
  });

  it("cuts a block that is no paragraph, so that no parse takes long", () => {
    const blocks = blocksOf(`<p>${"字".repeat(120_000)}</p>`);
    expect(blocks.map(({ text }) => text.length)).toEqual([50_000, 50_000, 20_000]);
  });
});

describe("after very many nodes", () => {
  const many = `<div>${"<p>字</p>".repeat(10_000)}</div>`;
  const last = (markup: string) => blocksOf(many + markup).at(-1);

  it("passes a paragraph, and finds its pieces when they are asked for", () => {
    const block = last("<p>依照<b>第十八条</b>的<span>规定</span></p>");
    expect(block).toMatchObject({ text: "依照第十八条的规定", pieces: [] });
    const [whole] = blocksIn(block?.element ?? document.body);
    expect(whole?.pieces.map(({ node, start, length }) => [node.data, start, length])).toEqual([
      ["依照", 0, 2],
      ["第十八条", 2, 4],
      ["的", 6, 1],
      ["规定", 7, 2],
    ]);
  });

  it.each([
    ["ends its line inside", "<p>第十<br>八条</p>", "八条"],
    ["holds what is no text of it", "<p>第十八条<code>二</code></p>", "第十八条"],
    ["keeps its lines", "<pre>第十条\n第八条</pre>", "第八条"],
    ["a person can edit in part", "<p>第十八条<b contenteditable>二</b></p>", "第十八条"],
  ])("looks into one that %s", (_, markup, text) => {
    const block = last(markup);
    expect(block?.text).toBe(text);
    expect(block?.pieces.length).toBeGreaterThan(0);
  });
});

describe("offsets and the document", () => {
  const pick = (markup: string, words: string) => {
    const [block] = blocksOf(markup);
    if (!block) throw new Error("no block");
    const start = block.text.indexOf(words);
    return { block, start, end: start + words.length };
  };

  it.each(["第十八条", "八", "条的", "十八条的规"])("finds %s again in split text", (words) => {
    const { block, start, end } = pick("<p>依照<span>第十</span><b>八条</b>的规定</p>", words);
    const at = boundaries(block, start, end);
    const range = document.createRange();
    range.setStart(at.startContainer, at.startOffset);
    range.setEnd(at.endContainer, at.endOffset);
    expect(range.toString()).toBe(words);
  });

  it("counts past what is hidden", () => {
    const { block, start, end } = pick("<p>第<i style='display:none'>隐藏</i>十八条</p>", "十八条");
    expect(boundaries(block, start, end)).toMatchObject({ startOffset: 0, endOffset: 3 });
  });

  it("throws on an offset outside the block", () => {
    const { block } = pick("<p>第十八条</p>", "第");
    expect(() => boundaries(block, 0, 99)).toThrow(RangeError);
  });

  it("gives a rectangle for each line of a wrapped reference", () => {
    const { block, start, end } = pick(
      "<p style='width:4em;font-size:20px;word-break:break-all'>依照第十八条第二款</p>",
      "第十八条第二款",
    );
    expect(rectsOf(document.createRange(), block, start, end).length).toBeGreaterThan(1);
  });
});

describe("shadow roots", () => {
  const open = (markup: string) => {
    document.body.innerHTML = "<div id=host>光</div>";
    const host = document.getElementById("host");
    const root = host?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = markup;
    return walk().blocks;
  };

  it("are read, text of their own and inside elements alike", () => {
    const texts = open("第十八条<b>第二款</b><p>第八条</p>").map(({ text }) => text);
    expect(texts).toEqual(["第十八条第二款", "第八条"]);
  });

  it("do not show what has no slot", () => {
    expect(open("<p>第八条</p><slot></slot>").map(({ text }) => text)).toEqual(["第八条", "光"]);
  });

  it("are told of, so that they can be watched", () => {
    open("<p>第八条</p>");
    expect(walk().roots).toEqual([document.getElementById("host")?.shadowRoot]);
  });
});
