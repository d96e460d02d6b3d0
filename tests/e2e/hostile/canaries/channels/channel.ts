/** A way by which a page may try to read what the extension shows or keeps. */
import type { BrowserName } from "../../../../support/browsers.ts";
import type { PageLike } from "../../../../support/page.ts";
import type { Ground } from "../ground.ts";

export interface Attack extends Ground {
  /** The hostile page, with the secrets shown on it. */
  tab: PageLike;
}

export interface Channel {
  /** What is tried. */
  name: string;
  /** The browsers that have what is tried; by default both. */
  browsers?: readonly BrowserName[];
  page?: { headers?: Record<string, string>; script?: () => void };
  /** False where the attack itself may keep the card from being shown. */
  needsCard?: false;
  /** @returns all that the attacker got, of whatever form. */
  read(attack: Attack): Promise<unknown>;
}

/** @returns a channel of an attack that is one script in the page. */
export const inPage = (name: string, attack: () => unknown, rest: Partial<Channel> = {}): Channel => ({
  name,
  read: ({ tab }) => tab.evaluate(attack, undefined),
  ...rest,
});
