/** Who may ask the library by message: the card, and nobody else. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { packagedLibrary } from "../../../utils/library/packaged.ts";
import { parks } from "../search/sample.ts";

const ID = "abcdefghijklmnop";
const ORIGIN = `chrome-extension://${ID}`;
/** The host by which Chromium hides the card's address. */
const DYNAMIC = "chrome-extension://0d9e7a2c-dynamic";

const getURL = (path: string) => `${path.startsWith("/card.html") ? DYNAMIC : ORIGIN}${path}`;
vi.mock("wxt/browser", () => ({ browser: { runtime: { id: ID, getURL } } }));
let asked = 0;
vi.mock("../../../utils/library/installed.ts", () => ({
  installedLibrary: () => {
    asked++;
    return { library: packagedLibrary([parks]), faultNow: () => null };
  },
}));
const { answerAboutLibrary } = await import("../../../entrypoints/background/library.ts");

const request = { name: "library", ask: "text", id: parks.id };

beforeEach(() => {
  asked = 0;
});

describe("a request to the library", () => {
  it.each([
    ["the card at its own address", `${ORIGIN}/card.html`],
    ["the card at its dynamic address", `${DYNAMIC}/card.html`],
  ])("of %s is answered", async (_, url) => {
    const answer = await answerAboutLibrary(request, { id: ID, url, tab: { id: 1 }, frameId: 3 });
    expect(answer).toMatchObject({ value: { units: parks.units } });
  });

  it.each([
    ["another page of ours, which reads the database itself", `${ORIGIN}/popup.html?q=`],
    ["a page of ours with the card's name in its address", `${ORIGIN}/regulation.html#/card.html`],
    ["a content script", "https://www.gov.cn/zhengce/index.html"],
    ["a content script of a page with our address in its own", `https://evil.example/?${ORIGIN}/card.html`],
    ["a content script of a page with our address as its path", `https://evil.example/${ORIGIN}/card.html`],
    ["a page with our id as its name and password", `https://${ID}:${ID}@evil.example/card.html`],
    ["a page with our id as its host", `https://${ID}/card.html`],
    ["a page of an extension with an id that begins as ours", `${ORIGIN}x/card.html`],
    ["a page of a host below ours", `chrome-extension://${ID}.evil.example/card.html`],
    ["a page of another kind of extension", `moz-extension://${ID}/card.html`],
    ["a blob of ours", `blob:${ORIGIN}/0b5c`],
    ["a file system of ours", `filesystem:${ORIGIN}/temporary/card.html`],
    ["a document without an address", "about:blank"],
    ["a document written into a frame", "about:srcdoc"],
    ["a data document", `data:text/html,${ORIGIN}/card.html`],
    ["script", `javascript:"${ORIGIN}/card.html"`],
    ["a local file", `file:///${ORIGIN}/card.html`],
    ["no address at all", "card.html"],
    ["an empty address", ""],
    ["a lone surrogate", "\ud800"],
  ])("of %s is not, and the library is not asked", (_, url) => {
    expect(answerAboutLibrary(request, { id: ID, url, tab: { id: 1 }, frameId: 0 })).toBeUndefined();
    expect(asked).toBe(0);
  });

  it("of another extension, or of a sender that the browser does not name, is not", () => {
    const url = `${ORIGIN}/card.html`;
    expect(answerAboutLibrary(request, { id: "other", url })).toBeUndefined();
    expect(answerAboutLibrary(request, { url })).toBeUndefined();
    expect(answerAboutLibrary(request, { id: ID })).toBeUndefined();
    expect(asked).toBe(0);
  });

  it("is known by its shape: what else our pages send is left to others", () => {
    const sender = { id: ID, url: `${ORIGIN}/card.html` };
    for (const other of [null, "library", { name: "count", count: 1 }, { ...request, ask: "remove" }])
      expect(answerAboutLibrary(other, sender)).toBeUndefined();
  });
});
