import { defineContentScript } from "wxt/utils/define-content-script";
import { GOVERNMENT_SITES } from "../../utils/sites/government.ts";
import { startOnPage } from "./start.ts";

/** For the manifest; in pages the build leaves it out and calls startOnPage alone (wxt.config.ts). */
export default defineContentScript({
  matches: GOVERNMENT_SITES,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main: startOnPage,
});
