/** What the reader set in the options, and the same in every open card and page at once. */
import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { COPY_STYLES, type CopyStyle } from "./citations.ts";

export interface Settings {
  /** What one key copies. */
  copyStyle: CopyStyle;
}

const DEFAULTS: Settings = { copyStyle: "official" };

/** Stored data outlives versions: what is not understood is the default. */
function settingsFrom(stored: Record<string, unknown>): Settings {
  const copyStyle = COPY_STYLES.find((style) => style === stored.copyStyle);
  return { copyStyle: copyStyle ?? DEFAULTS.copyStyle };
}

/** Keeps the settings; every open page hears of it. */
export function saveSettings(settings: Settings): Promise<void> {
  return browser.storage.local.set({ ...settings });
}

/** @returns the settings, the defaults until they are read, and again whenever they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULTS);
  useEffect(() => {
    const load = async () =>
      setSettings(settingsFrom(await browser.storage.local.get(Object.keys(DEFAULTS))));
    void load();
    browser.storage.local.onChanged.addListener(load);
    return () => browser.storage.local.onChanged.removeListener(load);
  }, []);
  return settings;
}
