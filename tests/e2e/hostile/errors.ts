/** Every error that nobody caught, wherever it was thrown: in the page, a content script, the card, the background. */
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
  /** @returns what was thrown since it was asked last, when all of it has been heard. */
  take(aside: Aside, asker: PageLike): Promise<Uncaught>;
  close(): void;
}

/** Listens to a whole browser from now on. */
export const listenToErrors = (lens: Lens, asker: PageLike): Promise<Errors> =>
  lens.browser === "firefox" ? listenInFirefox(asker) : listenInChromium(lens.profile);

/** @returns a message without what differs between two names of one site. */
export const plain = (message: string): string => message.replaceAll(/https?:\/\/[^/\s)]+/g, "http://site");
