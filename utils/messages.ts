/**
 * Everything that crosses a context border, typed: page ⇄ background, page ⇄ card, popup ⇄ background.
 * The background treats what a page sends as hostile: read-only verbs, checked shapes, capped sizes.
 */
import type { DocumentName, PageFacts, Resolution } from "./reference/model.ts";
import type { Portion } from "./reference/portions.ts";
import type { MarkedReference, PageAnswer, PageClause } from "./reference/session.ts";
import type { CatalogueEntry, EntrySummary } from "./regulation/entry.ts";
import type { Clause } from "./regulation/model.ts";
import type { RegulationText } from "./regulation/text.ts";
import type { ClauseNumber } from "./regulation/units.ts";

/** The port between a page and the background for one reading of the page. */
export const READING_PORT = "reading";

/** Page → background: the texts of the page's blocks in order, one a line; then once the facts about the page. */
export type ReadingRequest = { type: "texts"; texts: string[] } | { type: "end"; facts: PageFacts };

/** Background → page: the references in portions, then the page's own clauses that they name. */
export type ReadingAnswer =
  | { type: "references"; portion: Portion }
  | { type: "end"; clauses: PageAnswer["clauses"] };

/**
 * Page → background, answered with true or false: is this site read at all? Asked before any text leaves the page, because
 * content scripts cannot read the stored settings.
 */
export interface SwitchMessage {
  name: "switch";
  /** Origins of the document and of the documents that frame it. */
  origins: string[];
}

/** Page → background, answered with a nonce: the page is about to show a card, and will prove to it that it is ours. */
export interface NonceMessage {
  name: "nonce";
}

/** Card → background, answered with the nonces of the content scripts that may show a card in the card's tab. */
export interface NoncesMessage {
  name: "nonces";
  /** The frame that contains the card, if the browser reports it (Firefox). */
  frameId?: number;
}

/** Page → background, without an answer: how many references this frame has, for the toolbar badge. */
export interface CountMessage {
  name: "count";
  count: number;
}

/** Welcome page → background, without an answer: open the card of the first reference of its sample. */
export interface SampleMessage {
  name: "sample";
}

/** Card → background, without an answer: take the page of the card's tab into the library. */
export interface KeepMessage {
  name: "keep";
}

/** Keyboard commands (chrome.commands), forwarded to the active tab. */
export type ReaderCommand = "next-reference" | "previous-reference" | "open-card" | "pin-card";

/** Extension → page. */
export type PageRequest =
  | { name: "command"; command: ReaderCommand }
  /** Which references has this page? Answered with ListedReference[] by the top document, or by the frame asked. */
  | { name: "list"; inFrame?: true }
  /** Scroll to this reference and open its card. */
  | { name: "reveal"; index: number }
  /** Does anything keep cards from opening here? Answered with a Hindrance or null by the top document. */
  | { name: "hindrance" }
  /** A site was switched on or off: ask again whether this one is read. */
  | { name: "switched" };

/** What keeps cards from opening on a page: it closes the card, or stops the pointer's events. */
export type Hindrance = "card" | "pointer";

/** A marked reference of a page, as lists show it. */
export type ListedReference = Pick<MarkedReference, "text" | "document" | "resolution">;

/** The reference that a card shows. */
export interface CardSubject {
  /** Echoed in every event about this subject, so that late answers are recognised. */
  token: number;
  /** The reference as the page writes it. */
  text: string;
  document: DocumentName;
  resolution: Resolution;
  /** With resolution.host: the clauses, in the order of resolution.addresses. */
  pageClauses?: PageClause[];
}

/** Host → card. */
export type CardCommand =
  /** `chosen`: library ids of the documents that the user chose on this page before, in order of choosing. */
  | { type: "show"; subject: CardSubject; pinned: boolean; chosen: string[] }
  | { type: "pinned"; pinned: boolean }
  | { type: "focus" }
  /** A key on the page copied the citation: the card says so. */
  | { type: "copied" };

/** Card → host. Sizes in CSS px of the card's document. */
export type CardEvent =
  | { type: "ready" }
  | { type: "size"; token: number; width: number; height: number }
  /** What the copy key on the page copies while this subject is shown; an empty text for nothing. */
  | { type: "citation"; token: number; text: string; html?: string }
  /** The user chose this document, by library id; it counts for the page. */
  | { type: "chosen"; id: string }
  | { type: "pin" }
  | { type: "close" }
  | { type: "step"; direction: 1 | -1 }
  /** An element of the page covers the card (only Chromium reports it). */
  | { type: "covered" };

/**
 * The only window message the card accepts: it brings the port, and proves by a nonce that the background gave to the
 * sender that the card's parent is our content script. The address of card.html is no secret: any page can embed it.
 */
export interface CardHandshake {
  nonce: string;
}

/** Why the library could not do what it was asked. A screen has a sentence for each. */
export type LibraryFault =
  /** A later version of the extension wrote the database. */
  | "newer"
  /** The browser allows no database here: a private window, or a browser that keeps no history. */
  | "forbidden"
  /** The disk or the browser's quota is full. */
  | "full"
  /** Stores or records are missing that the catalogue names. */
  | "damaged"
  /** Another window kept changing the library meanwhile. */
  | "busy"
  /** The user stopped it. */
  | "stopped"
  /** The other side of a message did not answer. */
  | "unanswered"
  | "failed";

/** Card → background: the methods of Library, and how much of it has vanished; its frame may be denied the database. */
export type LibraryRequest = { name: "library" } & (
  | { ask: "entries"; names: string[] }
  | { ask: "entry"; id: string }
  | { ask: "all" }
  | { ask: "text"; id: string }
  | { ask: "clauses"; id: string; numbers: ClauseNumber[] }
  | { ask: "clausesAt"; id: string; places: number[] }
  | { ask: "vanished" }
);

/** What each request is answered with; null for what is not there. */
export interface LibraryValues {
  entries: CatalogueEntry[];
  entry: CatalogueEntry | null;
  all: readonly EntrySummary[];
  text: RegulationText | null;
  clauses: Clause[];
  clausesAt: Clause[];
  vanished: number | null;
}

export type LibraryAnswer =
  /** `lacking`: why the user's own library has no part in the answer. */
  { value: LibraryValues[keyof LibraryValues]; lacking?: LibraryFault } | { fault: LibraryFault };
