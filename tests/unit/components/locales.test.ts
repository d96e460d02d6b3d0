import { readdirSync, readFileSync } from "node:fs";
import { parseMessagesFile } from "@wxt-dev/i18n/build";
import { describe, expect, it } from "vitest";

type Message = Awaited<ReturnType<typeof parseMessagesFile>>[number];

const [chinese, english] = await Promise.all(
  ["zh_CN", "en"].map((locale) => parseMessagesFile(`assets/locales/${locale}.yml`)),
);
const keyOf = ({ key }: Message) => key.join(".");
const shapes = (messages: Message[] = []) =>
  Object.fromEntries(
    messages.map((message) => [keyOf(message), [message.type, ...message.namedSubstitutions].sort()]),
  );

/** All source that may speak to the reader. */
const source = ["components", "entrypoints"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
  )
  .concat(readFileSync("wxt.config.ts", "utf8"))
  .join("\n");

describe("the words of the interface", () => {
  it("are complete in both languages, with the same places to fill in", () => {
    expect(shapes(english)).toEqual(shapes(chinese));
  });

  it("are all used", () => {
    const unused = (chinese ?? [])
      .map(keyOf)
      // The browser's own, e.g. "@@ui_locale".
      .filter((key) => !key.startsWith("@@"))
      // Page scripts ask the browser itself.
      .filter((key) => !source.includes(`i18n.getMessage("${key.replaceAll(".", "_")}")`))
      .filter((key) => !source.includes(`i18n.t("${key}"`) && !source.includes(`__MSG_${key}__`));
    expect(unused).toEqual([]);
  });

  it("stand apart from the sentence before, where English needs a space", () => {
    const partial = english?.find((message) => keyOf(message) === "ground.partial");
    expect(partial).toMatchObject({ message: expect.stringMatching(/^ \S/) });
  });

  it("fit into the stores: a description of at most 132 characters, a name of at most 45", () => {
    for (const messages of [chinese, english]) {
      const text = (key: string) => {
        const found = messages?.find((message) => keyOf(message) === key);
        return found?.type === "simple" ? found.message : "";
      };
      expect(text("extensionDescription").length).toBeGreaterThan(0);
      expect(text("extensionDescription").length).toBeLessThanOrEqual(132);
      expect(text("extensionName").length).toBeLessThanOrEqual(45);
    }
  });
});
