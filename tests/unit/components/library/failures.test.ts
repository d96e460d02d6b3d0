import { parseMessagesFile } from "@wxt-dev/i18n/build";
import { describe, expect, it } from "vitest";
import { failureSentence } from "../../../../components/library/failures.ts";
import { faultSentence } from "../../../../components/state/LibraryNotice.tsx";
import type { ImportErrorCode } from "../../../../utils/import/import-error.ts";
import type { PackFault } from "../../../../utils/library/pack/pack-error.ts";
import type { LibraryFault } from "../../../../utils/messages.ts";

/** Types are gone when tests run; a list that lacks a code does not compile. */
const keysOf = <K extends string>(all: Record<K, 0>) => Object.keys(all) as K[];

const FILES = keysOf<ImportErrorCode>({
  "too-large": 0,
  "too-many-files": 0,
  empty: 0,
  unreadable: 0,
  binary: 0,
  pdf: 0,
  ofd: 0,
  picture: 0,
  rtf: 0,
  "other-office": 0,
  "word-xml": 0,
  "web-archive": 0,
  archive: 0,
  pack: 0,
  encoding: 0,
  "too-long": 0,
  password: 0,
  "zip-damaged": 0,
  "zip-bomb": 0,
  "xml-dtd": 0,
  "doc-damaged": 0,
  "doc-too-old": 0,
  "json-syntax": 0,
  "json-depth": 0,
  "json-keys": 0,
  "json-shape": 0,
  "no-clauses": 0,
  "numbers-counted": 0,
  "no-title": 0,
  notice: 0,
  fault: 0,
});
const PACKS = keysOf<PackFault>({
  "no-gzip": 0,
  "no-pack": 0,
  newer: 0,
  "cut-short": 0,
  altered: 0,
  "no-utf8": 0,
  "no-json": 0,
  "no-regulation": 0,
  "too-large": 0,
});
/** "stopped" needs no more words: the user did it. */
const LIBRARY = keysOf<Exclude<LibraryFault, "stopped">>({
  newer: 0,
  forbidden: 0,
  full: 0,
  damaged: 0,
  busy: 0,
  unanswered: 0,
  failed: 0,
});

const [chinese = new Map(), english = new Map()] = await Promise.all(
  ["zh_CN", "en"].map(async (locale) => {
    const messages = await parseMessagesFile(`assets/locales/${locale}.yml`);
    return new Map(
      messages.flatMap((each) =>
        each.type === "simple" ? [[each.key.join("."), each.message] as const] : [],
      ),
    );
  }),
);

/** In tests a sentence is its key. */
const KEYS = {
  file: FILES.map((code) => failureSentence({ kind: "file", file: "a", code })),
  pack: PACKS.map((code) => failureSentence({ kind: "pack", file: "a", code })),
  library: LIBRARY.map(faultSentence),
};

describe("each reason of a failure", () => {
  it("has a sentence of its own", () => {
    for (const keys of Object.values(KEYS)) expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([...KEYS.file, ...KEYS.pack, ...KEYS.library])("says what is wrong, and what to do: %s", (key) => {
    expect(chinese.get(key)).toMatch(/^[^。]{4,}。[^。]{4,}.*。$/);
    expect(english.get(key)).toMatch(/^[^.]{8,}.*[.] .{8,}\.$/);
  });
});
