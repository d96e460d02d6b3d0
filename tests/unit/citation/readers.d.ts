/** What the tests use of the readers' interfaces; they come without types. */

declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}

declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";

declare module "citeproc" {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  export class Engine {
    constructor(system: System, style: string);
    updateItems(ids: string[]): void;
    makeBibliography(): [unknown, string[]];
  }
}
