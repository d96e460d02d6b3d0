/** The language tables of the search, made from public dictionaries when the extension is built. Runs in Node only. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pinyin } from "pinyin-pro";
import type { Plugin } from "vite";
import type { Tables } from "./tables.ts";

const SYNONYMS = fileURLToPath(new URL("../../../assets/search/everyday.txt", import.meta.url));
const VIRTUAL = "virtual:search-tables";

/** The 6,763 characters of GB/T 2312: what simplified Chinese is written in, rare names aside. */
function simplifiedCharacters(): string[] {
  const decoder = new TextDecoder("gb2312");
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => row + 0xb0);
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, cell) => cell + 0xa1);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((character) => character >= "\u4e00" && character <= "\u9fff");
}

function compilePinyin(characters: readonly string[]): string {
  const bySyllable = new Map<string, string>();
  for (const character of characters) {
    const readings = pinyin(character, { multiple: true, toneType: "none", type: "array", v: true });
    for (const syllable of new Set(readings.filter((reading) => /^[a-z]+$/.test(reading)))) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? "") + character);
    }
  }
  return [...bySyllable]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((entry) => entry.join(""))
    .join(" ");
}

/** @param source lines of everyday words, a colon, and their synonyms. */
function compileSynonyms(source: string): string {
  const lines = source.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines
    .flatMap((line) => {
      const [words = "", synonyms = ""] = line.split("：");
      return words.split(" ").map((word) => `${word} ${synonyms}`);
    })
    .join("\n");
}

/** @returns newly compiled tables; takes half a second. */
export function compileTables(): Tables {
  return {
    pinyin: compilePinyin(simplifiedCharacters()),
    synonyms: compileSynonyms(readFileSync(SYNONYMS, "utf8")),
  };
}

/** Serves `virtual:search-tables` (default export: Tables) to Vite, WXT and Vitest. */
export function searchTablesPlugin(): Plugin {
  return {
    name: "clause-lens:search-tables",
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return null;
      this.addWatchFile(SYNONYMS);
      return `export default ${JSON.stringify(compileTables())};`;
    },
  };
}
