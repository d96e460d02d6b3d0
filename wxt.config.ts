import { fileURLToPath } from "node:url";
import type { LibraryOptions, PluginOption } from "vite";
import { defineConfig } from "wxt";
import { regulationsPlugin } from "./utils/library/build.ts";
import { noInnerHtmlPlugin } from "./utils/preact.build.ts";
import { searchTablesPlugin } from "./utils/search/tables/tables.build.ts";
import { GOVERNMENT_SITES } from "./utils/sites/government.ts";
import { OWN_SITES } from "./utils/sites/patterns.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Nothing but the extension's own files; frames only for the card on the welcome page. */
const EXTENSION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const isPageScript = ({ lib }: { lib: LibraryOptions | false }) =>
  lib !== false && JSON.stringify(lib.entry).includes("content-script");

/**
 * Content scripts use the browser's own API object: the polyfill would add 3 kB gzip to every page. The rest of the
 * extension keeps it.
 */
const noPolyfillInPages: PluginOption = {
  name: "no-polyfill-in-pages",
  enforce: "pre",
  resolveId(source) {
    return isPageScript(this.environment.config.build) && source === "@wxt-dev/webextension-polyfill/browser"
      ? this.resolve("@wxt-dev/browser")
      : null;
  },
};

/**
 * WXT's frame around a content script makes a context that listens to an event by which any page can end it (wxt#884),
 * and carries what the manifest says already. The reader has a life cycle of its own, so a page's script is the reader
 * alone.
 */
const noFrameInPages: PluginOption = {
  name: "no-frame-in-pages",
  enforce: "pre",
  load: (id) =>
    id.includes("wxt-content-script-isolated-world-entrypoint?")
      ? `import { startOnPage } from ${JSON.stringify(here("./entrypoints/content/start.ts"))};
         startOnPage();
         export default undefined;`
      : null,
};

export default defineConfig({
  // Explicit imports everywhere: a reader sees where a name comes from.
  imports: false,
  publicDir: "assets/static",
  manifestVersion: 3,
  modules: ["@wxt-dev/webextension-polyfill", "@wxt-dev/i18n/module", "@wxt-dev/auto-icons"],
  i18n: { localesDir: here("./assets/locales") },
  autoIcons: { baseIconPath: here("./assets/icon.svg"), developmentIndicator: false },
  vite: () => ({
    plugins: [
      regulationsPlugin(),
      searchTablesPlugin(),
      noInnerHtmlPlugin(),
      noPolyfillInPages,
      noFrameInPages,
    ],
    // The worker of the library page.
    worker: { format: "es" },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    // Plugin timings are not useful here.
    build: { modulePreload: false, rolldownOptions: { checks: { pluginTimings: false } } },
  }),
  zip: { excludeSources: ["test-results/**"] },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "zh_CN",
    // storage: settings and what is at hand; unlimitedStorage: past the browser's quota; scripting: the reader's own
    // sites; activeTab: which site the popup is asked about; contextMenus: of a selection. For Chromium, WXT adds
    // sidePanel, by the entrypoint of that name.
    permissions: ["storage", "unlimitedStorage", "scripting", "activeTab", "contextMenus"],
    host_permissions: GOVERNMENT_SITES,
    optional_host_permissions: OWN_SITES,
    content_security_policy: { extension_pages: EXTENSION_CSP },
    web_accessible_resources: [
      {
        resources: ["card.html"],
        // Any site may become one of the reader's own; the address is not to be guessed.
        matches: OWN_SITES,
        // Firefox has a random address for each installation instead, and refuses the key.
        ...(browser !== "firefox" && { use_dynamic_url: true }),
      },
    ],
    omnibox: { keyword: "tw" },
    commands: {
      "next-reference": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_commandNext__" },
      "previous-reference": {
        suggested_key: { default: "Alt+Shift+K" },
        description: "__MSG_commandPrevious__",
      },
      // Chrome takes four suggestions: the next reference's key opens the card too, and Esc closes it.
      "open-card": { description: "__MSG_commandOpen__" },
      // Not P, which Chromium keeps for itself.
      "pin-card": { suggested_key: { default: "Alt+Shift+O" }, description: "__MSG_commandPin__" },
      // Not S, by which Firefox opens its history menu.
      _execute_action: { suggested_key: { default: "Alt+Shift+L" } },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "clause-lens@clause-lens.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : {
          minimum_chrome_version: "130",
          // Firefox needs no schema for what an administrator sets.
          storage: { managed_schema: "managed-schema.json" },
        }),
  }),
});
