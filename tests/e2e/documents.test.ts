import { listReferences, openCard, referencesAppear } from "../support/card.ts";
import type { PageLike } from "../support/page.ts";
import { expect, type Lens, test } from "./lens.ts";

/** Kinds of documents that government sites really serve, and how the extension must treat each. */

const SENTENCE = "依照《上海市虹口区人民政府工作规则》第十八条执行。";
const MARK = "《上海市虹口区人民政府工作规则》第十八条";

/** GBK bytes of the characters used here; Node writes no GBK. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder("gbk");
  const bytes = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from(
    [...text].flatMap((char) => (char < "\x80" ? [char.charCodeAt(0)] : (bytes.get(char) ?? []))),
  );
}

const READ: Record<string, { body: string | Buffer; type: string }> = {
  "gbk.html": {
    body: gbk(
      `<html><head><meta charset="gbk"><title>notice</title></head><body><p>${SENTENCE}</p></body></html>`,
    ),
    type: "text/html",
  },
  "xhtml.xhtml": {
    body: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>${SENTENCE}</p></body></html>`,
    type: "application/xhtml+xml; charset=utf-8",
  },
  "quirks.html": {
    body: `<title>t</title><table><tr><td><font size=3>${SENTENCE}</font></table>`,
    type: "text/html; charset=utf-8",
  },
  "plain.txt": { body: `通知\n\n${SENTENCE}\n`, type: "text/plain; charset=utf-8" },
  "strict-csp.html": {
    body: `<!doctype html><title>t</title><p>${SENTENCE}</p>`,
    type: "text/html; charset=utf-8",
  },
};

/** Errors that the page's console and window report, from the page's first moment on. */
async function open(lens: Lens, tab: PageLike, name: string, page: { body: string | Buffer; type: string }) {
  const headers: Record<string, string> = name.startsWith("strict-csp")
    ? { "content-security-policy": "default-src 'none'; style-src 'none'; frame-src 'none'; img-src 'self'" }
    : {};
  lens.site.add(`/${name}`, { ...page, headers });
  const errors: string[] = [];
  tab.on("pageerror", (error) => errors.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await tab.goto(`${lens.site.origin}/${name}`);
  return errors;
}

for (const [name, page] of Object.entries(READ)) {
  test(`${name} is read`, async ({ lens, tab }) => {
    const errors = await open(lens, tab, name, page);
    expect((await referencesAppear(lens, tab)).map(({ text }) => text)).toEqual([MARK]);
    expect((await openCard(tab, MARK)).label).toContain("第十八条");
    expect(errors).toEqual([]);
  });
}

const LEFT_ALONE: Record<string, { body: string; type: string }> = {
  "data.xml": {
    body: `<?xml version="1.0" encoding="UTF-8"?><a><b>${SENTENCE}</b></a>`,
    type: "application/xml",
  },
  "drawing.svg": {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${SENTENCE}</text></svg>`,
    type: "image/svg+xml",
  },
  "no-body.html": { body: "<!doctype html><title>t</title><frameset></frameset>", type: "text/html" },
  "empty.html": { body: "", type: "text/html" },
};

for (const [name, page] of Object.entries(LEFT_ALONE)) {
  test(`${name} is left alone`, async ({ lens, tab }) => {
    const errors = await open(lens, tab, name, page);
    const before = await tab.evaluate(() => new XMLSerializer().serializeToString(document), undefined);
    await tab.bringToFront();
    await tab.mouse.move(30, 15);
    await tab.mouse.move(60, 20);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await listReferences(lens, tab)).toEqual([]);
    expect(await tab.evaluate(() => new XMLSerializer().serializeToString(document), undefined)).toBe(before);
    expect(errors).toEqual([]);
  });
}

test("a page of three million characters is read and stays usable", async ({ lens, tab }) => {
  test.slow();
  const filler = "为进一步提高行政效能，区政府各部门要认真履行职责。".repeat(8);
  const body = `<!doctype html><meta charset="utf-8"><title>t</title><p>${SENTENCE}</p>${`<p>${filler}<b>${filler}</b></p>`.repeat(7500)}`;
  expect(body.length).toBeGreaterThan(3_000_000);
  const errors = await open(lens, tab, "giant.html", { body, type: "text/html; charset=utf-8" });
  expect((await referencesAppear(lens, tab)).map(({ text }) => text)).toEqual([MARK]);
  expect((await openCard(tab, MARK)).label).toContain("第十八条");
  expect(errors).toEqual([]);
});
