import { defineContentScript } from "wxt/utils/define-content-script";
import { GOVERNMENT_SITES } from "../../utils/sites/government.ts";
import { startOnPage } from "./start.ts";

export default defineContentScript({
  matches: GOVERNMENT_SITES,
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  // WXT's context is not used: any page can end it by forging an event (wxt#884).
  main: startOnPage,
});
