/** The browser reads the blob after the click; it needs no longer than this to begin. */
const KEPT_MS = 60_000;

/** Saves a blob as a file, as a link with a download does. */
export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
