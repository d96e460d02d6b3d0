/** The bundled regulations and the user's own as one library; of two with one id the user's own counts. */
import type { LibraryError } from "./errors.ts";
import { libraryError } from "./errors.ts";
import type { Library } from "./library.ts";

interface UnionOptions {
  /**
   * Told after each question to the user's own library: of its failure, whose part of the answer is then missing, or null.
   */
  onFault: (error: LibraryError | null) => void;
}

/**
 * @param own is asked first. Where it fails the bundled regulations answer alone: a browser that allows no database still
 *   shows them, and `onFault` says what is missing.
 */
export function unionLibrary(own: Library, bundled: Library, { onFault }: UnionOptions): Library {
  const ofOwn = async <T>(ask: (library: Library) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      const answer = await ask(own);
      onFault(null);
      return answer;
    } catch (error) {
      onFault(libraryError(error));
      return otherwise;
    }
  };
  /** Own ones, then the bundled ones that these do not replace. */
  const both = async <T extends { id: string }>(ask: (library: Library) => Promise<readonly T[]>) => {
    const [owned, others] = await Promise.all([ofOwn<readonly T[]>(ask, []), ask(bundled)]);
    const kept = await Promise.all(
      others.map(async ({ id }) => owned.some((each) => each.id === id) || (await isOwn(id))),
    );
    return [...owned, ...others.filter((_, at) => !kept[at])];
  };
  const isOwn = (id: string) => ofOwn(async (library) => (await library.entry(id)) !== undefined, false);
  const holderOf = async (id: string) => ((await isOwn(id)) ? own : bundled);
  return {
    entries: (names) => both((library) => library.entries(names)),
    entry: async (id) => (await ofOwn((library) => library.entry(id), undefined)) ?? bundled.entry(id),
    all: () => both((library) => library.all()),
    text: async (id) => (await ofOwn((library) => library.text(id), undefined)) ?? bundled.text(id),
    clauses: async (id, numbers) => (await holderOf(id)).clauses(id, numbers),
    clausesAt: async (id, places) => (await holderOf(id)).clausesAt(id, places),
  };
}
