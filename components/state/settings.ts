/** What the user set in the options, and the same in every open card and page at once. */
import { useEffect, useState } from "preact/hooks";
import { DEFAULT_SETTINGS, SETTING_KEYS, type Settings, settingsFrom } from "../../utils/storage/settings.ts";
import { keep, onStored, stored } from "./store.ts";

export type { Settings };

/** Keeps settings; every open page hears of it. @returns whether the browser kept them. */
export const saveSettings = (settings: Partial<Settings>): Promise<boolean> => keep(settings);

/** @returns the settings, the defaults until they are read, and again whenever they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const load = async () => setSettings(settingsFrom(await stored(...SETTING_KEYS)));
    void load();
    return onStored(SETTING_KEYS, () => void load());
  }, []);
  return settings;
}
