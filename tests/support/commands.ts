/** Keyboard commands, which no headless browser takes: the message that the background sends for them. */
import type { Browser } from "webextension-polyfill";
import type { ReaderCommand } from "../../utils/messages.ts";
import type { Session } from "./launch.ts";
import type { PageLike } from "./page.ts";

/** Runs in an extension page. */
async function tellTab({ url, command }: { url: string; command: ReaderCommand }): Promise<void> {
  const scope = globalThis as unknown as Record<"browser" | "chrome", Browser>;
  const { tabs } = scope.browser ?? scope.chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (tab?.id !== undefined) await tabs.sendMessage(tab.id, { name: "command", command }).catch(() => {});
}

/** Does what a keyboard command does, on a page that is in front. */
export async function press(session: Session, page: PageLike, command: ReaderCommand): Promise<void> {
  const asker = await session.extensionPage();
  // Of the extension's own pages Firefox's driver knows no address.
  const url = await page.evaluate(() => location.href, undefined);
  await asker.evaluate(tellTab, { url, command });
}
