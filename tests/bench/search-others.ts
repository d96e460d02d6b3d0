/** The other engines of the comparison; each needs its own package, loaded when it is asked for. */
import { fold } from "../../utils/search/fold.ts";
import { indexTerms } from "../../utils/search/terms.ts";
import { type Contestant, plainBm25 } from "./search-engines.ts";

/** BM25 over the words that jieba finds in its search mode. */
export async function jiebaBm25(): Promise<Contestant> {
  const { cut_for_search } = await import("jieba-wasm");
  const words = (text: string) => cut_for_search(text, true).filter((word: string) => word.trim() !== "");
  return plainBm25("BM25 jieba words", words);
}

export async function flexSearch(): Promise<Contestant> {
  const { Index } = await import("flexsearch");
  return {
    name: "FlexSearch uni+bi",
    build(documents) {
      const index = new Index({
        encode: (text: string) => indexTerms(text),
        resolution: 9,
        tokenize: "strict",
      });
      for (const { id, text } of documents) index.add(id, text);
      return {
        search: (question, limit) => index.search(fold(question).text, { limit, suggest: true }).map(Number),
      };
    },
  };
}

export async function orama(): Promise<Contestant> {
  const [{ create, insertMultiple, search, save }, { createTokenizer }] = await Promise.all([
    import("@orama/orama"),
    import("@orama/tokenizers/mandarin"),
  ]);
  return {
    name: "Orama mandarin",
    async build(documents) {
      const index = create({
        schema: { number: "number", text: "string" },
        components: { tokenizer: createTokenizer() },
      });
      await insertMultiple(
        index,
        documents.map(({ id, text }) => ({ number: id, text })),
        1000,
      );
      return {
        get bytes() {
          return Buffer.byteLength(JSON.stringify(save(index)));
        },
        async search(question, limit) {
          const { hits } = await search(index, { term: question, properties: ["text"], limit, threshold: 1 });
          return hits.map(({ document }) => document.number);
        },
      };
    },
  };
}

/** Node's own SQLite, FTS5 with its trigram tokenizer: a question is asked as any of its runs of three characters. */
export async function sqliteTrigram(): Promise<Contestant> {
  const { DatabaseSync } = await import("node:sqlite");
  return {
    name: "SQLite FTS5 trigram",
    build(documents) {
      const db = new DatabaseSync(":memory:");
      db.exec("CREATE VIRTUAL TABLE clause USING fts5(text, tokenize='trigram')");
      const insert = db.prepare("INSERT INTO clause(rowid, text) VALUES (?, ?)");
      db.exec("BEGIN");
      for (const { id, text } of documents) insert.run(id + 1, text);
      db.exec("COMMIT");
      const bytes = db
        .prepare("SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size")
        .get();
      const find = db.prepare("SELECT rowid FROM clause WHERE clause MATCH ? ORDER BY rank LIMIT ?");
      return {
        bytes: Number(bytes?.bytes),
        search(question, limit) {
          const runs = fold(question)
            .text.split(" ")
            .flatMap((run) =>
              Array.from({ length: Math.max(0, run.length - 2) }, (_, at) => run.slice(at, at + 3)),
            );
          if (runs.length === 0) return [];
          const match = [...new Set(runs)].map((run) => `"${run.replaceAll('"', '""')}"`).join(" OR ");
          return find.all(match, limit).map(({ rowid }) => Number(rowid) - 1);
        },
      };
    },
  };
}
