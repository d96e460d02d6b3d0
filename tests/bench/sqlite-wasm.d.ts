/** The part of SQLite's WebAssembly build that the comparison uses; its package has no types of its own. */
declare module "@sqlite.org/sqlite-wasm" {
  interface Statement {
    bind(values: readonly unknown[]): Statement;
    stepReset(): Statement;
    finalize(): void;
  }

  interface Database {
    exec(sql: string): void;
    prepare(sql: string): Statement;
    transaction(work: () => void): void;
    selectValues(sql: string, values: readonly unknown[]): unknown[];
  }

  interface Sqlite {
    oo1: { DB: new (file: string) => Database };
    capi: { sqlite3_js_db_export(database: Database): Uint8Array };
  }

  export default function init(): Promise<Sqlite>;
}
