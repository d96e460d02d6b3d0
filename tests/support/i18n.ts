/** Replaces the words of the interface in tests of components: each is its key, with what is filled in. */
export const i18n = {
  t: (key: string, ...filled: unknown[]): string =>
    filled.length === 0 ? key : `${key} ${JSON.stringify(filled[0])}`,
};
