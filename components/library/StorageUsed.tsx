import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";

/** kB of 1,000 bytes, as systems show the sizes of files. */
const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How much room the library takes, where the browser says it. @param after what it is measured again after. */
export function StorageUsed({ after }: { after: unknown }) {
  const [bytes, setBytes] = useState<number>();
  useEffect(() => {
    // Some browsers tell nothing in private windows.
    void navigator.storage?.estimate().then(
      ({ usage }) => setBytes(usage),
      () => undefined,
    );
  }, [after]);
  return (
    <p class="explanation">
      {bytes !== undefined && bytes > 0 && i18n.t("library.size", { size: sizeWords(bytes) })}
      {i18n.t("library.privacy")}
    </p>
  );
}
