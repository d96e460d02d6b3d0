/** The library by message: the card asks, the background answers. */
import type { LibraryAnswer, LibraryFault, LibraryRequest, LibraryValues } from "../messages.ts";
import { libraryAnswerFrom, libraryRequestFrom } from "../validation/library.ts";
import { LibraryError, libraryError } from "./errors.ts";
import type { Library } from "./library.ts";

/** The library as the card has it. */
export interface RemoteLibrary extends Library {
  /** @returns how many regulations of the user's own have vanished; null for none. */
  vanished(): Promise<number | null>;
}

/** What the background tells beside the answers of its library. */
interface Health {
  /** @returns why the user's own library fails, or null. */
  faultNow(): LibraryFault | null;
  vanished(): Promise<number | null>;
}

const WELL: Health = { faultNow: () => null, vanished: async () => null };

/**
 * @param send delivers a request to the background and resolves with its answer.
 * @param onFault told after each answer why the user's own library has no part in it, or null.
 * @returns the background's library. Its methods reject with "unanswered" where the background gives no answer.
 */
export function remoteLibrary(
  send: (request: LibraryRequest) => Promise<unknown>,
  onFault: (fault: LibraryFault | null) => void = () => {},
): RemoteLibrary {
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
    vanished: () => get({ name, ask: "vanished" }),
  };
}

async function askLibrary(library: Library, request: LibraryRequest, health: Health) {
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
    case "vanished":
      return health.vanished();
  }
}

/**
 * Answers a request. The caller must have checked that the card sent it: what is imported is for no page to read.
 *
 * @returns the answer, which never rejects; undefined, and no promise of it, where the message is no request to the library.
 */
export function answerLibrary(
  library: Library,
  message: unknown,
  health: Health = WELL,
): Promise<LibraryAnswer> | undefined {
  const request = libraryRequestFrom(message);
  return request ? answer(library, request, health) : undefined;
}

async function answer(library: Library, request: LibraryRequest, health: Health): Promise<LibraryAnswer> {
  try {
    const value = await askLibrary(library, request, health);
    const lacking = health.faultNow();
    return { value, ...(lacking && { lacking }) };
  } catch (error) {
    return { fault: libraryError(error).fault };
  }
}
