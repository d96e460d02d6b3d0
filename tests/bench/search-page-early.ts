/**
 * The first script of the page of the browser benchmark: small, so that storage is asked for the index while the rest
 * is still loaded and compiled. The page's hash names the index.
 */
import { get } from "./search-page-store.ts";

const hash = location.hash.slice(1);

async function read(): Promise<ArrayBuffer | string> {
  return hash === "stock" ? get("stock") : (await get("packed")).arrayBuffer();
}

if (hash !== "") Object.assign(globalThis, { index: read() });
