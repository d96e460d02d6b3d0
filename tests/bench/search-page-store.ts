/** Where the indexes of the browser benchmark lie: one record of IndexedDB each. */

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open("library");
  opening.onupgradeneeded = () => opening.result.createObjectStore("indexes");
  return (await settled(opening)).transaction("indexes", mode).objectStore("indexes");
}

export type Kind = "packed" | "stock";

/** What lies there of each: a Blob is read in half the time of an ArrayBuffer. */
interface Stored {
  packed: Blob;
  stock: string;
}

export const put = async <K extends Kind>(kind: K, value: Stored[K]) =>
  settled((await openStore("readwrite")).put(value, kind));

export const get = async <K extends Kind>(kind: K) =>
  settled<Stored[K]>((await openStore("readonly")).get(kind));
