/** Why the library could not do what it was asked. A screen has a sentence for each. */

export type LibraryFault =
  /** A later version of the extension wrote the database. */
  | "newer"
  /** The browser allows no database here: a private window, or a browser that keeps no history. */
  | "forbidden"
  /** The disk or the browser's quota is full. */
  | "full"
  /** Stores or records are missing that the catalogue names. */
  | "damaged"
  /** Another window kept changing the library meanwhile. */
  | "busy"
  /** The user stopped it. */
  | "stopped"
  /** The other side of a message did not answer. */
  | "unanswered"
  | "failed";

export class LibraryError extends Error {
  readonly fault: LibraryFault;

  constructor(fault: LibraryFault, cause?: unknown) {
    super(`Library: ${fault}${cause instanceof Error ? ` (${cause.name}: ${cause.message})` : ""}`, {
      cause,
    });
    this.name = "LibraryError";
    this.fault = fault;
  }
}

/** By the name of a DOMException. */
const FAULTS: Record<string, LibraryFault> = {
  VersionError: "newer",
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  AbortError: "stopped",
  NotFoundError: "damaged",
};

/** @returns any error as a LibraryError. */
export function libraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const { name = "", message = "" } = error instanceof Error ? error : {};
  // Firefox in permanent private browsing: "A mutation operation was attempted on a database that did not allow mutations".
  if (name === "InvalidStateError" && /mutation/.test(message)) return new LibraryError("forbidden", error);
  return new LibraryError((Object.hasOwn(FAULTS, name) ? FAULTS[name] : undefined) ?? "failed", error);
}
