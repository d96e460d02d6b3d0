/**
 * The settings in the browser's storage. Stored data outlives versions, and disks break: what is not understood of them
 * is the default, and stays as it is until the user sets that very thing. Not for content scripts.
 */
import * as v from "valibot";
import { COPY_STYLES, type CopySettings, DEFAULT_TEMPLATE } from "../citation/copying.ts";
import { isTemplate } from "../citation/template.ts";

/** What the user set in the options. */
export interface Settings extends CopySettings {
  /** Whether clauses are shown with Chinese punctuation set in full width where the source has half width. */
  isShownFullWidth: boolean;
}

const settings = v.object({
  copyStyle: v.fallback(v.picklist(COPY_STYLES), "official"),
  template: v.fallback(v.pipe(v.string(), v.check(isTemplate)), DEFAULT_TEMPLATE),
  isCopyFullWidth: v.fallback(v.boolean(), false),
  isShownFullWidth: v.fallback(v.boolean(), true),
}) satisfies v.GenericSchema<unknown, Settings>;

/** Each setting is kept under its own name. */
export const SETTING_KEYS: readonly string[] = Object.keys(settings.entries);

/** @param stored by key. @returns the settings; what is not understood of them is the default. */
export function settingsFrom(stored: Record<string, unknown>): Settings {
  return v.parse(settings, stored);
}

export const DEFAULT_SETTINGS: Settings = settingsFrom({});
