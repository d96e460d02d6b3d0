/** What is stored, and what objects of the browser's give. */
import { type Channel, inPage } from "./channel.ts";

function webStorage(): string {
  return (
    [localStorage, sessionStorage].map((area) => JSON.stringify({ ...area })).join("\n") + document.cookie
  );
}

async function databases(): Promise<string> {
  const read: string[] = [];
  for (const { name = "" } of await indexedDB.databases()) {
    const opening = indexedDB.open(name);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of database.objectStoreNames) {
      const asking = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        asking.onsuccess = resolve;
        asking.onerror = resolve;
      });
      read.push(`${name} ${store} ${JSON.stringify(asking.result)}`);
    }
    database.close();
  }
  return read.join("\n");
}

async function cached(): Promise<string> {
  const read: string[] = [];
  // Firefox refuses them to plain HTTP.
  for (const name of await caches.keys().catch(() => [])) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      read.push(`${name} ${request.url} ${await (await cache.match(request))?.text()}`);
    }
  }
  return read.join("\n");
}

/** What a page may find of the extension's API. */
interface Asked {
  sendMessage(...values: unknown[]): Promise<unknown>;
  connect(id: string, options: object): unknown;
}

/** Runs in the page: speaks to the extension as its own parts do. @param id of the extension. */
async function extensionObjects(id: string): Promise<string> {
  const { told } = window.attacker;
  const scope = window as unknown as Record<string, Record<string, unknown> | undefined>;
  const read: unknown[] = [];
  for (const api of [scope.chrome, scope.browser]) {
    read.push(api);
    const runtime = api?.runtime as Asked | undefined;
    const storage = api?.storage as { local?: { get(): Promise<unknown> } } | undefined;
    const asked = [
      () => runtime?.sendMessage(id, { name: "list" }),
      () => runtime?.sendMessage({ name: "list" }),
      () => runtime?.connect(id, { name: "reading" }),
      () => storage?.local?.get(),
    ];
    for (const ask of asked) {
      try {
        const late = new Promise((resolve) => setTimeout(resolve, 300));
        read.push(await Promise.race([ask(), late]));
      } catch (error) {
        read.push(error);
      }
    }
  }
  return read.map((value) => told(value)).join("\n");
}

export const STORED: Channel[] = [
  inPage("localStorage, sessionStorage and cookies", webStorage),
  inPage("databases of the page's origin", databases),
  inPage("caches of the page's origin", cached),
  {
    name: "chrome and browser objects, messages to the extension",
    read: ({ tab, lens }) => tab.evaluate(extensionObjects, new URL(lens.extensionOrigin).host),
  },
  {
    name: "requests to the library out of a renderer that was taken over",
    read: ({ tab, askLibrary }) => askLibrary(tab),
  },
];
