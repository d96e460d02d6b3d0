/** One attack, from the opening of the page to what the page got. */
import type { Channel } from "./channels/channel.ts";
import { FILES } from "./channels/files.ts";
import { FINDING } from "./channels/find.ts";
import { FORGING } from "./channels/forging.ts";
import { HEARD } from "./channels/heard.ts";
import { SCREEN } from "./channels/screen.ts";
import { SELECTING } from "./channels/selecting.ts";
import { STORED } from "./channels/stored.ts";
import { TREE } from "./channels/tree.ts";
import { type Ground, hostilePage } from "./ground.ts";
import { type Secret, secretsIn } from "./secrets.ts";

const CHANNELS = [...FINDING, ...SELECTING, ...TREE, ...SCREEN, ...HEARD, ...STORED, ...FILES, ...FORGING];

/** @returns the channels that a browser has. */
export const channelsOf = ({ lens: { browser } }: Ground): Channel[] =>
  CHANNELS.filter(({ browsers }) => !browsers || browsers.includes(browser));

const PATH = "/hostile.html";

/** Opens the hostile page in a tab of its own and has the secrets shown. @returns the secrets that the page then got. */
export async function attempt(ground: Ground, channel: Channel): Promise<Secret[]> {
  const { lens } = ground;
  const { site } = lens;
  site.asked.length = 0;
  site.sent.length = 0;
  site.add(PATH, hostilePage(ground, channel.page));
  const tab = await lens.newPage();
  try {
    await tab.bringToFront();
    await tab.goto(ground.origin + PATH);
    if (channel.needsCard === false) await ground.approach(tab);
    else await ground.reveal(tab);
    return secretsIn(JSON.stringify(await channel.read({ ...ground, tab })) ?? "");
  } finally {
    await tab.close();
  }
}
