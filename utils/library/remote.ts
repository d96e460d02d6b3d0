/** The library by message: the card asks, the background answers. */
import type { LibraryAnswer, LibraryRequest, LibraryValues } from "../messages.ts";
import { libraryAnswerFrom, libraryRequestFrom } from "../validation/library.ts";
import { LibraryError, libraryError } from "./errors.ts";
import type { AsyncLibrary } from "./store.ts";

/**
 * @param send delivers a request to the background and resolves with its answer.
 * @returns the background's library. Its methods reject with "unanswered" where the background gives no answer.
 */
export function remoteLibrary(
  send: (request: LibraryRequest) => Promise<unknown>,
  defaultId: string,
): AsyncLibrary {
  const get = async <K extends LibraryRequest["ask"]>(
    request: LibraryRequest & { ask: K },
  ): Promise<LibraryValues[K]> => {
    const answer = await send(request).then(libraryAnswerFrom, (error: unknown) => {
      throw new LibraryError("unanswered", error);
    });
    if (answer === null) throw new LibraryError("unanswered");
    if ("fault" in answer) throw new LibraryError(answer.fault);
    return answer.value as LibraryValues[K];
  };
  const name = "library";
  return {
    defaultId,
    entries: (names) => get({ name, ask: "entries", names: [...names] }),
    entry: async (id) => (await get({ name, ask: "entry", id })) ?? undefined,
    all: () => get({ name, ask: "all" }),
    text: async (id) => (await get({ name, ask: "text", id })) ?? undefined,
    clauses: (id, numbers) => get({ name, ask: "clauses", id, numbers: [...numbers] }),
    clausesAt: (id, places) => get({ name, ask: "clausesAt", id, places: [...places] }),
  };
}

async function askLibrary(library: AsyncLibrary, request: LibraryRequest) {
  switch (request.ask) {
    case "entries":
      return library.entries(request.names);
    case "entry":
      return (await library.entry(request.id)) ?? null;
    case "all":
      return library.all();
    case "text":
      return (await library.text(request.id)) ?? null;
    case "clauses":
      return library.clauses(request.id, request.numbers);
    case "clausesAt":
      return library.clausesAt(request.id, request.places);
  }
}

/**
 * Answers a request. The caller must have checked that an extension page sent it: what is imported is for no page to read.
 *
 * @returns the answer, which never rejects; undefined where the message is no request to the library.
 */
export async function answerLibrary(
  library: AsyncLibrary,
  message: unknown,
): Promise<LibraryAnswer | undefined> {
  const request = libraryRequestFrom(message);
  if (!request) return undefined;
  try {
    return { value: await askLibrary(library, request) };
  } catch (error) {
    return { fault: libraryError(error).fault };
  }
}
