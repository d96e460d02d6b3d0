/** 收入文库: a page that is a regulation is taken into the library, and its clauses are shown on other pages. */
import type { Browser } from "webextension-polyfill";
import { cardFrame, openCard } from "../support/card.ts";
import { appears, emptyLibrary, openLibraryPage, press, textsOf } from "../support/library-page.ts";
import { chord, type PageLike, until } from "../support/page.ts";
import { goToTab, openPopup, shownText, tabOf } from "../support/popup.ts";
import type { ServedPage } from "../support/site.ts";
import { expect, type Lens, test } from "./lens.ts";
import { openBody, openPath, pageOf } from "./pages.ts";

test.beforeEach(({ lens }) => emptyLibrary(lens));
test.afterAll(({ lens }) => emptyLibrary(lens));

/** An old builder: facts in a table, the notice and the regulation in paragraphs. */
const PARAGRAPHS = pageOf(
  `<table><tr><td>发文机关：</td><td>某市人民政府</td></tr>
   <tr><td>发文字号：</td><td>某府规〔2021〕7号</td></tr><tr><td>成文日期：</td><td>2021年03月05日</td></tr></table>
   <div id=UCAP-CONTENT><p align=center>某市人民政府关于印发《某市公园管理办法》的通知</p><p>各区人民政府：</p>
   <p>现将《某市公园管理办法》印发给你们，请认真贯彻执行。</p><p align=right>某市人民政府</p><p align=right>2021年3月5日</p>
   <p align=center><b>某市公园管理办法</b></p><p>第一条　为了管理公园，制定本办法。</p><p>第二条　公园免费开放。</p>
   <p>第三条　园内不得露营。</p><p>第四条　本办法自2021年5月1日起施行。</p></div>`,
  {
    title: "某市人民政府关于印发《某市公园管理办法》的通知",
    head: '<meta name="PubDate" content="2021-03-09 10:00">',
  },
);

/** Tables for the layout, lines that end in <br>, and another text that is hidden. */
const LINES = pageOf(
  `<table><tr><td>首页</td><td>机构</td><td>政策</td></tr></table><table><tr><td><h1>某市桥梁养护规定</h1>
   （2019年7月1日某市人民政府令第12号公布　自2019年9月1日起施行）<br><br>　　第一条 为了养护桥梁，制定本规定。<br>
   　　第二条 桥梁每年检查一次。<br>　　第三条 检查结果应当公布。<br>　　第四条 本规定自2019年9月1日起施行。<br></td></tr></table>
   <div style="display:none"><p>第五条　此处看不见。</p><p>第六条　此处也看不见。</p></div>`,
  { title: "某市桥梁养护规定_某市人民政府" },
);

/** Made by a script, the number of each clause in an element of its own, in a frame. */
const SCRIPTED = `<h2 class=t>某市路灯管理条例</h2><script>
  const clauses = ["为了管理路灯，制定本条例。", "路灯日落时开启。", "损坏路灯的，应当赔偿。", "本条例自2022年1月1日起施行。"];
  for (const [at, text] of clauses.entries()) {
    const clause = document.createElement("section");
    clause.innerHTML = "<span class=no>第" + "一二三四"[at] + "条</span><div>" + text + "</div>";
    document.body.append(clause);
  }
</script>`;
const FRAMED = pageOf(`<h1>法规</h1><iframe src="/framed.html" width=800 height=600></iframe>`, {
  title: "法规库",
});

/** Opens a page, and the popup about it at 本页引用. @returns where its link leads that takes the page in. */
async function offered(lens: Lens, tab: PageLike, page: ServedPage): Promise<string> {
  lens.site.add("/regulation.html", page);
  await tab.bringToFront();
  await tab.goto(`${lens.site.origin}/regulation.html`);
  const popup = await openPopup(lens, tab);
  await goToTab(popup, 1);
  await appears(popup, ".keep-page a");
  expect(await shownText(popup)).toContain("本页是一部规定，有 4 条。");
  const href = await popup.evaluate(
    () => document.querySelector(".keep-page a")?.getAttribute("href") ?? "",
    undefined,
  );
  await popup.close();
  return href;
}

/** Opens the draft of the preview. @returns what its fields say, by name. */
async function fieldsOf(library: PageLike): Promise<Record<string, string>> {
  await library.evaluate(
    () => document.querySelector<HTMLElement>("[aria-expanded=false].draft-title")?.click(),
    undefined,
  );
  await appears(library, "#draft-0-title");
  return library.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>(".fact-field input")];
    return Object.fromEntries(fields.map(({ id, value }) => [id.replace("draft-0-", ""), value]));
  }, undefined);
}

/** Takes a page in. @returns what the preview said of it. */
async function keep(lens: Lens, tab: PageLike, page: ServedPage) {
  const href = await offered(lens, tab, page);
  const library = await lens.openExtensionPage(href.slice(1));
  await library.bringToFront();
  await appears(library, ".preview");
  const seen = await fieldsOf(library);
  await until("a comparison", async () => !(await textsOf(library, ".fate")).includes("正在比对…"));
  await chord(library, "Control", "Enter");
  await appears(library, ".report");
  await library.close();
  return seen;
}

/** @returns the text of the card of a reference on another page. */
async function hovered(lens: Lens, tab: PageLike, reference: string): Promise<string> {
  await openBody(lens, tab, `<p>请按照${reference}执行。</p>`);
  return (await openCard(tab, reference)).text;
}

test("a notice in paragraphs, with a table of its facts", async ({ lens, tab }) => {
  expect(await keep(lens, tab, PARAGRAPHS)).toMatchObject({
    title: "某市公园管理办法",
    documentNumber: "某府规〔2021〕7号",
    issued: "2021-03-05",
    effective: "2021-05-01",
  });
  expect(await hovered(lens, tab, "《某市公园管理办法》第三条")).toBe("园内不得露营。");
  const library = await openLibraryPage(lens);
  await press(library, "《某市公园管理办法》的详情");
  await until("where it was read", async () =>
    (await shownText(library)).includes(`${lens.site.origin}/regulation.html`),
  );
  await library.close();
});

test("lines in a table, without what is hidden", async ({ lens, tab }) => {
  expect(await keep(lens, tab, LINES)).toMatchObject({ title: "某市桥梁养护规定", effective: "2019-09-01" });
  expect(await hovered(lens, tab, "《某市桥梁养护规定》第二条")).toBe("桥梁每年检查一次。");
});

test("a text that a script made in a frame", async ({ lens, tab }) => {
  lens.site.add("/framed.html", pageOf(SCRIPTED, { title: "某市路灯管理条例" }));
  expect(await keep(lens, tab, FRAMED)).toMatchObject({ title: "某市路灯管理条例" });
  expect(await hovered(lens, tab, "《某市路灯管理条例》第三条")).toBe("损坏路灯的，应当赔偿。");
});

/** Runs in an extension page. */
async function addressesOfTabs(): Promise<string[]> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  return (await (scope.browser ?? scope.chrome).tabs.query({})).map(({ url }) => url ?? "");
}

test("the card offers it where it shows the page's own text, and the way to the library where there is none", async ({
  lens,
  tab,
}) => {
  const own = "<p>违反本办法第三条的，责令改正。</p>";
  lens.site.add("/regulation.html", {
    body: String(PARAGRAPHS.body).replace("<p>第四条", `${own}<p>第四条`),
  });
  await openPath(lens, tab, "/regulation.html");
  await openCard(tab, "本办法第三条");
  const card = await until("the card's document", () => cardFrame(tab));
  const pressInCard = (words: string) =>
    card.evaluate(
      (name) =>
        [...document.querySelectorAll("button")].find((each) => each.textContent?.includes(name))?.click(),
      words,
    );
  await pressInCard("把本页收入文库");
  const asker = await lens.extensionPage();
  await until("the library", async () =>
    (await asker.evaluate(addressesOfTabs, undefined)).some((url) => url.includes("/library.html")),
  );
});

test("a document that the library lacks is asked for by its title", async ({ lens, tab }) => {
  await openBody(lens, tab, "<p>按照《某市集市管理办法》第三条执行。</p>");
  await openCard(tab, "《某市集市管理办法》第三条");
  const card = await until("the card's document", () => cardFrame(tab));
  const links = await card.evaluate(
    () => [...document.querySelectorAll<HTMLAnchorElement>(".library-links a")].map(({ href }) => href),
    undefined,
  );
  expect(links.map((link) => link.replace(/^.*\/library/, "library"))).toEqual([
    expect.stringContaining("library.html#wanted="),
    "library.html",
  ]);
  const library = await lens.openExtensionPage(links[0]?.replace(/^.*\/library/, "library") ?? "");
  await until("the title", async () => (await shownText(library)).includes("文库里没有《某市集市管理办法》"));
  await library.close();
});

test("a tab that has gone is said to be unreadable, and what to do", async ({ lens, tab }) => {
  lens.site.add("/regulation.html", PARAGRAPHS);
  await tab.goto(`${lens.site.origin}/regulation.html`);
  const library = await lens.openExtensionPage(`library.html#tab=${(await tabOf(lens, tab)) + 999}`);
  await until("the advice", async () => (await shownText(library)).includes("网页读不到"));
  await library.close();
});
