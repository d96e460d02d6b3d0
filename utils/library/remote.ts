/** The library by message: the card asks, the background answers. */
import type { LibraryAnswer, LibraryFault, LibraryRequest, LibraryValues } from "../messages.ts";
import { libraryAnswerFrom, libraryRequestFrom } from "../validation/library.ts";
import { LibraryError, libraryError } from "./errors.ts";
import type { Library } from "./library.ts";

/**
 * @param send delivers a request to the background and resolves with its answer.
 * @param onFault told after each answer why the user's own library has no part in it, or null.
 * @returns the background's library. Its methods reject with "unanswered" where the background gives no answer.
 */
export function remoteLibrary(
  send: (request: LibraryRequest) => Promise<unknown>,
  onFault: (fault: LibraryFault | null) => void = () => {},
): Library {
  const get = async <K extends LibraryRequest["ask"]>(
    request: LibraryRequest & { ask: K },
  ): Promise<LibraryValues[K]> => {
    const answer = await send(request).then(libraryAnswerFrom, (error: unknown) => {
      throw new LibraryError("unanswered", error);
    });
    if (answer === null) throw new LibraryError("unanswered");
    if ("fault" in answer) throw new LibraryError(answer.fault);
    onFault(answer.lacking ?? null);
    return answer.value as LibraryValues[K];
  };
  const name = "library";
  return {
    entries: (names) => get({ name, ask: "entries", names: [...names] }),
    entry: async (id) => (await get({ name, ask: "entry", id })) ?? undefined,
    all: () => get({ name, ask: "all" }),
    text: async (id) => (await get({ name, ask: "text", id })) ?? undefined,
    clauses: (id, numbers) => get({ name, ask: "clauses", id, numbers: [...numbers] }),
    clausesAt: (id, places) => get({ name, ask: "clausesAt", id, places: [...places] }),
  };
}

async function askLibrary(library: Library, request: LibraryRequest) {
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
 * @param faultNow why the user's own library fails, or null.
 * @returns the answer, which never rejects; undefined, and no promise of it, where the message is no request to the library.
 */
export function answerLibrary(
  library: Library,
  message: unknown,
  faultNow: () => LibraryFault | null = () => null,
): Promise<LibraryAnswer> | undefined {
  const request = libraryRequestFrom(message);
  return request ? answer(library, request, faultNow) : undefined;
}

async function answer(
  library: Library,
  request: LibraryRequest,
  faultNow: () => LibraryFault | null,
): Promise<LibraryAnswer> {
  try {
    const value = await askLibrary(library, request);
    const lacking = faultNow();
    return { value, ...(lacking && { lacking }) };
  } catch (error) {
    return { fault: libraryError(error).fault };
  }
}
