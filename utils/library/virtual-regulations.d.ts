/** The bundled regulations, compiled by the plugin in build.ts. */
declare module "virtual:regulations" {
  const regulations: import("../regulation/model.ts").Regulation[];
  export default regulations;
}
