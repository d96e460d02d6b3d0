/** All uncaught errors and unhandled rejections of a browser: of pages, content scripts, the card, the background. */
import type { PageLike } from "../../support/page.ts";
import type { Lens } from "../lens.ts";
import type { Aside } from "./aside.ts";
import { listenInChromium } from "./errors-chromium.ts";
import { listenInFirefox } from "./errors-firefox.ts";

export interface Uncaught {
  /** Thrown by the page's scripts. */
  page: string[];
  /** Thrown by any script of the extension. */
  ours: string[];
}

export interface Errors {
  /** Waits until everything thrown so far has arrived. @returns what was thrown since the last call. */
  take(aside: Aside, asker: PageLike): Promise<Uncaught>;
  close(): void;
}

/** Listens to the whole browser from now on. */
export const listenToErrors = (lens: Lens, asker: PageLike): Promise<Errors> =>
  lens.browser === "firefox" ? listenInFirefox(asker) : listenInChromium(lens.profile);

/** @returns a message without the site's name, which differs between the two visits. */
export const plain = (message: string): string => message.replaceAll(/https?:\/\/[^/\s)]+/g, "http://site");
