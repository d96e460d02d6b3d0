/** The language tables, compiled by the plugin in tables.build.ts. */
declare module "virtual:search-tables" {
  const tables: import("./tables.ts").Tables;
  export default tables;
}
