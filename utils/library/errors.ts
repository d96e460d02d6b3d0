/** What the library rejects with. */
import type { LibraryFault } from "../messages.ts";

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
