/** What the reader set in the options, and the same in every open card and page at once. */
import { useEffect, useState } from "preact/hooks";
import { COPY_STYLES, type CopySettings, DEFAULT_TEMPLATE } from "../../utils/citation/copying.ts";
import { LONGEST_TEMPLATE, unknownField } from "../../utils/citation/template.ts";
import { keep, onStored, stored } from "./store.ts";

export interface Settings extends CopySettings {
  /** Whether clauses are shown with Chinese punctuation set in full width where the source has half width. */
  isShownFullWidth: boolean;
}

const DEFAULTS: Settings = {
  copyStyle: "official",
  template: DEFAULT_TEMPLATE,
  isCopyFullWidth: false,
  isShownFullWidth: true,
};

const KEYS = Object.keys(DEFAULTS);

/** Stored data outlives versions: what is not understood is the default. */
function settingsFrom(stored: Record<string, unknown>): Settings {
  const { template, isCopyFullWidth, isShownFullWidth } = stored;
  return {
    copyStyle: COPY_STYLES.find((style) => style === stored.copyStyle) ?? DEFAULTS.copyStyle,
    template: typeof template === "string" && isTemplate(template) ? template : DEFAULTS.template,
    isCopyFullWidth: typeof isCopyFullWidth === "boolean" ? isCopyFullWidth : DEFAULTS.isCopyFullWidth,
    isShownFullWidth: typeof isShownFullWidth === "boolean" ? isShownFullWidth : DEFAULTS.isShownFullWidth,
  };
}

/** @returns whether something can be copied with a template. */
export const isTemplate = (template: string) =>
  template.length <= LONGEST_TEMPLATE && template.trim() !== "" && unknownField(template) === null;

/** Keeps settings; every open page hears of it. @returns whether the browser kept them. */
export const saveSettings = (settings: Partial<Settings>): Promise<boolean> => keep(settings);

/** @returns the settings, the defaults until they are read, and again whenever they change. */
export function useSettings(): Settings {
  const [settings, setSettings] = useState(DEFAULTS);
  useEffect(() => {
    const load = async () => setSettings(settingsFrom(await stored(...KEYS)));
    void load();
    return onStored(KEYS, () => void load());
  }, []);
  return settings;
}
