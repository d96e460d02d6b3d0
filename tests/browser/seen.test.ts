import { afterEach, describe, expect, it } from "vitest";
import { type Block, walkBlocks } from "../../utils/page/blocks.ts";
import { forgetLooks } from "../../utils/page/seen.ts";
import { visibleParts } from "../../utils/page/visible.ts";

afterEach(() => {
  document.documentElement.removeAttribute("style");
  document.body.innerHTML = "";
});

/** The texts of some markup that people can see. */
function seenIn(markup: string): string[] {
  document.body.innerHTML = markup;
  forgetLooks();
  const blocks: Block[] = [];
  const steps = walkBlocks(document.body, {
    isClose: true,
    block: (block) => blocks.push(...visibleParts(block, [], true)),
    host: () => {},
  });
  while (!steps.next().done);
  return blocks.map(({ text }) => text.trim());
}

const CLAUSE = "第一条　古井应当登记。";

describe("a clause that nobody can see is left out:", () => {
  it.each([
    ["white on white", "color:#fff"],
    ["nearly white", "color:#f6f6f6"],
    ["white on a white of its own", "color:#fff;background:#fff"],
    ["transparent", "color:transparent"],
    ["filled with nothing", "-webkit-text-fill-color:transparent"],
    ["of opacity 0", "opacity:0"],
    ["of hardly any opacity", "opacity:.02"],
    ["filtered away", "filter:opacity(0)"],
    ["of font size 0", "font-size:0"],
    ["of one pixel", "font-size:1px"],
    ["clipped to a pixel", "position:absolute;width:1px;height:1px;overflow:hidden"],
    ["clipped by a path", "clip-path:inset(50%)"],
    ["clipped as of old", "position:absolute;clip:rect(0,0,0,0)"],
    ["beside the page", "position:absolute;left:-9999px"],
    ["above the page", "position:absolute;top:-9999px"],
  ])("%s", (_, style) => {
    expect(seenIn(`<p>通知</p><div style="${style}"><p>${CLAUSE}</p></div>`)).toEqual(["通知"]);
    expect(seenIn(`<p>通知</p><p><span style="${style}">${CLAUSE}</span></p>`)).toEqual(["通知"]);
  });
});

describe("a clause in a box that shows nothing of it is left out:", () => {
  it.each([
    ["indented off the page", "text-indent:-9999px;white-space:nowrap"],
    ["of no height", "height:0;overflow:hidden"],
  ])("%s", (_, style) => {
    expect(seenIn(`<p>通知</p><div style="${style}"><p>${CLAUSE}</p></div>`)).toEqual(["通知"]);
  });
});

describe("a clause that people can see stays:", () => {
  it.each([
    ["plain", ""],
    ["grey", "color:#999"],
    ["white on red", "color:#fff;background:#a00"],
    ["white over a picture", "color:#fff;background-image:linear-gradient(red,blue)"],
    ["in a colour of another space", "color:oklch(40% .1 20)"],
    ["small", "font-size:9px"],
    ["grey on a day of mourning", "filter:grayscale(1)"],
    ["half transparent", "opacity:.5"],
    ["in a pane that scrolls", "height:40px;overflow:auto"],
    ["far down", "position:absolute;top:9000px"],
    ["with a hanging indent", "text-indent:-2em;padding-left:2em"],
  ])("%s", (_, style) => {
    expect(seenIn(`<div style="${style}"><p>${CLAUSE}</p></div>`)).toEqual([CLAUSE]);
  });

  it("light on the dark ground that the browser gives a page which asks for it", () => {
    document.documentElement.style.colorScheme = "dark";
    expect(seenIn(`<p>${CLAUSE}</p>`)).toEqual([CLAUSE]);
  });
});
