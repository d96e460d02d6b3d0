/**
 * Preact can set HTML that a component brings (dangerouslySetInnerHTML). No component of ours does, stores warn of it, and
 * a page's words must never become markup: at build, that one assignment is made one of text.
 */
import type { Plugin } from "vite";

const PREACT = /\/node_modules\/preact\/dist\/preact\.m?js$/;
const SETTER = /\.innerHTML\s*=[^=]/;

/**
 * @param code of Preact.
 * @returns the same without innerHTML.
 * @throws Error where it does not set innerHTML: another version does so in another way, to be looked at.
 */
export function withoutInnerHtml(code: string): string {
  if (!SETTER.test(code))
    throw new Error("Preact no longer sets innerHTML as it did: see utils/preact.build.ts.");
  return code.replaceAll(".innerHTML", ".textContent");
}

/** Replaces it in Preact, and fails the build where any code that is shipped names it, by whomever it is brought. */
export function noInnerHtmlPlugin(): Plugin {
  return {
    name: "no-inner-html",
    transform: (code, id) =>
      PREACT.test(id.replaceAll("\\", "/")) ? { code: withoutInnerHtml(code), map: null } : null,
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk" && /\binnerHTML\b/.test(file.code))
          this.error(`${file.fileName} names innerHTML.`);
    },
  };
}
