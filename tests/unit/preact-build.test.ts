import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutInnerHtml } from "../../utils/preact.build.ts";

describe("Preact as it is built", () => {
  it("sets no HTML", () => {
    const code = readFileSync("node_modules/preact/dist/preact.mjs", "utf8");
    const built = withoutInnerHtml(code);
    expect(built).not.toContain(".innerHTML");
    expect(built.replaceAll(".textContent", "")).toBe(code.replaceAll(/\.(?:innerHTML|textContent)/g, ""));
  });

  it.each(["", "if(a.innerHTML==b)c()", "a.insertAdjacentHTML('beforeend',b)"])(
    "is not built where it sets HTML in another way: %s",
    (code) => {
      expect(() => withoutInnerHtml(code)).toThrow("no longer");
    },
  );
});
