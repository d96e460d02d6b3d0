import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserName } from "../support/browsers.ts";
import { builtExtension } from "../support/launch.ts";
import { expect, test } from "./lens.ts";

/** What is shipped, looked at as files. */

const built = () => builtExtension(test.info().project.name as BrowserName);
const manifest = () => JSON.parse(readFileSync(join(built(), "manifest.json"), "utf8"));

test("the manifest asks for little", () => {
  const asked = manifest();
  const government = ["*://*.gov.cn/*", "*://*.xn--zfr164b.cn/*", "*://*.xn--zfr164b/*"];
  expect(asked.manifest_version).toBe(3);
  expect(asked.permissions).toEqual([
    "storage",
    "unlimitedStorage",
    "scripting",
    "activeTab",
    "contextMenus",
    ...(test.info().project.name === "chromium" ? ["sidePanel"] : []),
  ]);
  expect(asked.host_permissions.toSorted()).toEqual(government);
  expect(asked.optional_host_permissions).toEqual(["*://*/*"]);
  expect(asked.externally_connectable).toBeUndefined();
  expect(asked.content_scripts).toHaveLength(1);
  expect(asked.content_scripts[0]).toMatchObject({
    matches: government,
    all_frames: true,
    match_about_blank: true,
    match_origin_as_fallback: true,
  });
});

test("one file is accessible to pages: the card, under a changing address where there is one", () => {
  const [accessible, ...others] = manifest().web_accessible_resources;
  expect(others).toEqual([]);
  expect(accessible.resources).toEqual(["card.html"]);
  expect(accessible.use_dynamic_url).toBe(test.info().project.name === "chromium" ? true : undefined);
});

test("the policy of extension pages lets nothing in or out", () => {
  const policy: string = manifest().content_security_policy.extension_pages;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});

test("the content script has no means to send anything", () => {
  const script = readFileSync(join(built(), "content-scripts/content.js"), "utf8");
  expect(script).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\bimport\(/);
});

/** Of all scripts that are shipped: name and code. */
function scripts(): [name: string, code: string][] {
  const root = built();
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  expect(names.length).toBeGreaterThan(2);
  return names.map((name) => [name, readFileSync(join(root, name), "utf8")]);
}

test("no code is fetched or made up at run time", () => {
  for (const [name, code] of scripts())
    expect(code, name).not.toMatch(/\beval\(|new Function\(|importScripts\(/);
});

test("no text becomes markup", () => {
  for (const [name, code] of scripts())
    expect(code, name).not.toMatch(
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|document\.write)\b/,
    );
});
