/**
 * The regulations that a screen has read from the library, whole. In: what is needed. Out: functions that find among what
 * was read without waiting, so that all else that a screen shows is computed at once and from one state of the library.
 */
import type { Library } from "../library/library.ts";
import type { CatalogueEntry } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { joinRegulation } from "../regulation/text.ts";
import { titleKey } from "../regulation/title.ts";
import type { Needs } from "./needs.ts";
import type { FindRegulation } from "./result.ts";

/** What was read. It stays as it is, whatever the shelf forgets. */
export interface Found {
  find: FindRegulation;
  /** @returns the regulations of a title that was needed. */
  titled(title: string): readonly Regulation[];
}

/** What a shelf keeps: being read, or read. */
class Kept<T> {
  value: { read: T } | undefined;
  readonly promise: Promise<T>;

  constructor(reading: Promise<T>) {
    this.promise = reading.then((read) => {
      this.value = { read };
      return read;
    });
    // Who waits for it is told.
    this.promise.catch(() => {});
  }
}

/** Those last asked for; one that cannot be read is asked for again the next time. */
class Latest<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #most: number;
  readonly #read: (key: string) => Promise<T>;

  constructor(most: number, read: (key: string) => Promise<T>) {
    this.#most = most;
    this.#read = read;
  }

  peek(key: string): { read: T } | undefined {
    return this.#kept.get(key)?.value;
  }

  get(key: string): Promise<T> {
    const kept = this.#kept.get(key) ?? this.#begin(key);
    // The one last asked for comes last, and the first goes.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return kept.promise;
  }

  clear(): void {
    this.#kept.clear();
  }

  #begin(key: string): Kept<T> {
    const begun = new Kept(this.#read(key));
    begun.promise.catch(() => {
      if (this.#kept.get(key) === begun) this.#kept.delete(key);
    });
    return begun;
  }
}

/** Regulations in memory: a page names few, and what is pointed at next is mostly in one of the last. */
const MOST = 24;

export class Shelf {
  readonly #regulations: Latest<Regulation | undefined>;
  readonly #editions: Latest<readonly CatalogueEntry[]>;
  readonly #titles: Latest<readonly Regulation[]>;

  /** @param most regulations in memory, beside those that a `Found` still has. */
  constructor(library: Pick<Library, "entries" | "entry" | "text">, most = MOST) {
    const join = async (entry: CatalogueEntry | undefined, reading: ReturnType<Library["text"]>) => {
      const text = await reading;
      return entry && text && joinRegulation(entry, text);
    };
    this.#regulations = new Latest(most, async (id) => {
      // Asked for together: each may be a message.
      const [entry, text] = [library.entry(id), library.text(id)];
      text.catch(() => {});
      return join(await entry, text);
    });
    this.#editions = new Latest(most, async (title) => {
      const named = await library.entries([title]);
      return named.filter((each) => titleKey(each.title) === titleKey(title));
    });
    this.#titles = new Latest(most, async (title) => {
      const titled = await this.#editions.get(title);
      const read = await Promise.all(titled.map(({ id }) => this.#regulations.get(id)));
      return read.filter((regulation) => regulation !== undefined);
    });
  }

  /** @returns what is needed, if all of it was read before; else null. */
  found({ ids, titles }: Needs): Found | null {
    const byId = ids.map((id) => this.#regulations.peek(id));
    const byTitle = titles.map((title) => this.#titles.peek(title));
    if ([...byId, ...byTitle].includes(undefined)) return null;
    return foundIn(
      { ids, titles },
      byId.map((each) => each?.read),
      byTitle.map((each) => each?.read ?? []),
    );
  }

  /** @returns what is needed. @throws LibraryError. */
  async load({ ids, titles }: Needs): Promise<Found> {
    const [byId, byTitle] = await Promise.all([
      Promise.all(ids.map((id) => this.#regulations.get(id))),
      Promise.all(titles.map((title) => this.#titles.get(title))),
    ]);
    return foundIn({ ids, titles }, byId, byTitle);
  }

  /** @returns the entries of a title, if they were read before; else null. */
  editionsRead(title: string): readonly CatalogueEntry[] | null {
    return this.#editions.peek(title)?.read ?? null;
  }

  /** @returns the entries of a title: its editions, without their texts. @throws LibraryError. */
  editions(title: string): Promise<readonly CatalogueEntry[]> {
    return this.#editions.get(title);
  }

  /** The library has changed: all is read again. */
  clear(): void {
    this.#regulations.clear();
    this.#editions.clear();
    this.#titles.clear();
  }
}

function foundIn(
  { ids, titles }: Needs,
  byId: readonly (Regulation | undefined)[],
  byTitle: readonly (readonly Regulation[])[],
): Found {
  const regulations = new Map(ids.map((id, at) => [id, byId[at]]));
  const titled = new Map(titles.map((title, at) => [title, byTitle[at] ?? []]));
  return { find: (id) => regulations.get(id), titled: (title) => titled.get(title) ?? [] };
}
