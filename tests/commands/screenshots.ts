/** `npm run screenshots`: the card as readers see it, in .output/screenshots/, to be looked at. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { ensureBrowsers } from "../support/browsers.ts";
import { openCard, referencesAppear } from "../support/card.ts";
import { launch, type Session } from "../support/launch.ts";
import type { PageLike } from "../support/page.ts";
import { type Site, serveSite } from "../support/site.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(ROOT, ".output/screenshots");

const NOTICE_18 = "《上海市虹口区人民政府工作规则》（虹府发〔2018〕20号，以下简称《工作规则》）第十八条";
const PARAGRAPH = "《工作规则》第八条第二款";
const MISSING = "《中华人民共和国行政许可法》第十八条";
const RANGE = "《上海市虹口区人民政府工作规则》第十五条至第十七条";

interface Shot {
  name: string;
  words: string;
  size?: { width: number; height: number };
  media?: Parameters<Page["emulateMedia"]>[0];
}

/** A browser zoom of 200 % halves the window in CSS px, one of 400 % quarters it; narrow is a phone's width. */
const SHOTS: Shot[] = [
  { name: "light", words: NOTICE_18 },
  { name: "paragraph", words: PARAGRAPH },
  { name: "range", words: RANGE },
  { name: "missing", words: MISSING },
  { name: "dark", words: PARAGRAPH, media: { colorScheme: "dark" } },
  { name: "forced-colours", words: PARAGRAPH, media: { forcedColors: "active" } },
  { name: "zoom-200", words: NOTICE_18, size: { width: 600, height: 400 } },
  { name: "zoom-400", words: NOTICE_18, size: { width: 300, height: 200 } },
  { name: "narrow", words: NOTICE_18, size: { width: 360, height: 640 } },
];

async function shoot(session: Session, site: Site, { name, words, size, media }: Shot): Promise<void> {
  const page = (await session.newPage()) as unknown as Page;
  const like = page as unknown as PageLike;
  if (size) await page.setViewportSize(size);
  if (media) await page.emulateMedia(media);
  await page.goto(`${site.origin}/notice.html`);
  await referencesAppear(session, like);
  await page.bringToFront();
  await openCard(like, words);
  await page.waitForTimeout(300);
  const path = join(FOLDER, `card-${name}.png`);
  await page.screenshot({ path });
  console.log(path);
  await page.close();
}

const [installed] = ensureBrowsers(["chromium"]);
if (!installed) process.exit(1);
await mkdir(FOLDER, { recursive: true });
const site = await serveSite(join(ROOT, "tests/fixtures/pages"));
const session = await launch(installed, { headless: true, site });
await session.extensionPage();
for (const shot of SHOTS) await shoot(session, site, shot);
await session.close();
await site.close();
