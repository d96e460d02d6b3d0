import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { useSettings } from "../state/settings.ts";
import { PLAIN_TEXT, TextSettings } from "./textSettings.ts";

/** Sets the texts inside as the reader wants them; nothing in them can be opened. */
export function PlainTexts({ children }: { children: ComponentChildren }) {
  const { isShownFullWidth } = useSettings();
  const setting = useMemo(() => ({ ...PLAIN_TEXT, isFullWidth: isShownFullWidth }), [isShownFullWidth]);
  return <TextSettings.Provider value={setting}>{children}</TextSettings.Provider>;
}
