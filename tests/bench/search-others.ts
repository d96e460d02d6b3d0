/** The other engines of the comparison; each needs its own package, loaded when it is asked for. */

import { indexTerms } from "../../utils/search/index/terms.ts";
import { fold } from "../../utils/text/fold.ts";
import { type Built, type Contestant, plainBm25 } from "./search-engines.ts";

/** BM25 over the words that jieba finds in its search mode. */
export async function jiebaBm25(): Promise<Contestant> {
  const { cut_for_search } = await import("jieba-wasm");
  const words = (text: string) => cut_for_search(text, true).filter((word: string) => word.trim() !== "");
  return plainBm25("BM25 jieba words", words);
}

export async function flexSearch(): Promise<Contestant> {
  const { Index } = await import("flexsearch");
  const create = () => new Index({ encode: indexTerms, resolution: 9, tokenize: "strict" });
  const open = (index: ReturnType<typeof create>): Built => ({
    search: (question, limit) => index.search(fold(question).text, { limit, suggest: true }).map(Number),
  });
  return {
    name: "FlexSearch uni+bi",
    build(documents) {
      const index = create();
      for (const { id, text } of documents) index.add(id, text);
      const kept = new Map<string, string>();
      index.export((key, data) => void kept.set(key, data));
      return {
        ...open(index),
        bytes: [...kept.values()].reduce((sum, data) => sum + Buffer.byteLength(data), 0),
        load() {
          const loaded = create();
          for (const [key, data] of kept) loaded.import(key, data);
          return open(loaded);
        },
      };
    },
  };
}

export async function orama(): Promise<Contestant> {
  const [{ create, insertMultiple, search, save, load }, { createTokenizer }] = await Promise.all([
    import("@orama/orama"),
    import("@orama/tokenizers/mandarin"),
  ]);
  const empty = () =>
    create({
      schema: { number: "number", text: "string" },
      components: { tokenizer: createTokenizer() },
    });
  const open = (index: ReturnType<typeof empty>): Built => ({
    async search(question, limit) {
      const { hits } = await search(index, { term: question, properties: ["text"], limit, threshold: 1 });
      return hits.map(({ document }) => document.number);
    },
  });
  return {
    name: "Orama mandarin",
    async build(documents) {
      const index = empty();
      await insertMultiple(
        index,
        documents.map(({ id, text }) => ({ number: id, text })),
        1000,
      );
      const kept = JSON.stringify(save(index));
      return {
        ...open(index),
        bytes: Buffer.byteLength(kept),
        load() {
          const loaded = empty();
          load(loaded, JSON.parse(kept));
          return open(loaded);
        },
      };
    },
  };
}

/** Node's own SQLite, FTS5 with its trigram tokenizer: a question is asked as any of its runs of three characters. */
export async function sqliteTrigram(): Promise<Contestant> {
  const { DatabaseSync } = await import("node:sqlite");
  const open = (db: InstanceType<typeof DatabaseSync>): Built => {
    const find = db.prepare("SELECT rowid FROM clause WHERE clause MATCH ? ORDER BY rank LIMIT ?");
    return {
      search(question, limit) {
        const match = anyRun(fold(question).text);
        return match === "" ? [] : find.all(match, limit).map(({ rowid }) => Number(rowid) - 1);
      },
    };
  };
  return {
    name: "SQLite FTS5 trigram",
    build(documents) {
      const db = new DatabaseSync(":memory:");
      db.exec("CREATE VIRTUAL TABLE clause USING fts5(text, tokenize='trigram')");
      const insert = db.prepare("INSERT INTO clause(rowid, text) VALUES (?, ?)");
      db.exec("BEGIN");
      for (const { id, text } of documents) insert.run(id + 1, text);
      db.exec("COMMIT");
      const kept = db.serialize();
      return {
        ...open(db),
        bytes: kept.byteLength,
        load() {
          const loaded = new DatabaseSync(":memory:");
          loaded.deserialize(kept);
          return open(loaded);
        },
      };
    },
  };
}

/** @returns the FTS5 query for any of a question's runs of three characters. */
function anyRun(question: string): string {
  const runs = question
    .split(" ")
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => run.slice(at, at + 3)));
  return [...new Set(runs)].map((run) => `"${run.replaceAll('"', '""')}"`).join(" OR ");
}
