import { OTHER_HOST } from "../../support/site.ts";
import { attempt, channelsOf } from "./canaries/attempt.ts";
import { type Ground, leakyGround, realGround } from "./canaries/ground.ts";
import { expect, test } from "./canaries/lens.ts";
import { SECRETS, SUM } from "./canaries/secrets.ts";
import { namesAt, recurring } from "./canaries/traces.ts";

/**
 * What a user keeps private, tried to be read by a page that has the card open. Each channel is also tried where the
 * same secrets leak in every way: only a channel that reads them there proves something by reading nothing.
 */

test.describe.configure({ timeout: 600_000 });

/** Tries every channel, each in a step, and tells the sum. @param judge checks what one of them read. */
async function tryAll(ground: Ground, judge: (name: string, read: readonly string[]) => void): Promise<void> {
  const channels = channelsOf(ground);
  const all = new Set<string>();
  for (const channel of channels) {
    await test.step(channel.name, async () => {
      const read = await attempt(ground, channel);
      for (const secret of read) all.add(secret);
      const type = `${read.length} of ${SECRETS.length} canaries`;
      test.info().annotations.push({ type, description: channel.name });
      judge(channel.name, read);
    });
  }
  const sum = `${all.size} of ${SECRETS.length} canaries read through ${channels.length} channels`;
  test.info().annotations.push({ type: SUM, description: `${ground.lens.browser}${ground.name}: ${sum}` });
}

test("no page reads a canary from the open card, the settings or the library", async ({ lens }) => {
  await tryAll(realGround(lens), (name, read) => expect.soft(read, name).toEqual([]));
});

test("each channel reads canaries where they are on the page itself", async ({ lens }) => {
  // The channels are the same code in both browsers; there they take a third of the suite's time.
  test.skip(lens.browser === "firefox" && process.env.HOSTILE !== "all", "Firefox's control: HOSTILE=all.");
  await tryAll(leakyGround(lens), (name, read) => expect.soft(read, name).not.toEqual([]));
});

test("no name of ours on a page recurs: at another load, on another site, in another name", async ({
  lens,
}) => {
  const ground = realGround(lens);
  const other = `http://${OTHER_HOST}:${lens.site.port}`;
  const loads: string[][] = [];
  for (const origin of [ground.origin, ground.origin, other]) loads.push(await namesAt(ground, origin));
  for (const names of loads) expect(names).not.toEqual([]);
  expect(recurring(loads)).toEqual([]);
});

test("a name that recurs is noticed", async ({ lens }) => {
  const ground = leakyGround(lens);
  const loads = [await namesAt(ground, ground.origin), await namesAt(ground, ground.origin)];
  expect(recurring(loads)).toContain("xleak-");
});
