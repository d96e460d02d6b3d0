/**
 * Everything that crosses a context border, typed: page ⇄ background, page ⇄ card, popup ⇄ background.
 * The background treats what a page sends as hostile (design §8): read-only verbs, checked shapes, capped sizes.
 */
import type { Resolution } from "./reference/model.ts";
import type { KnownRegulation } from "./regulation/known.ts";
import type { Clause, ContainerKind } from "./regulation/model.ts";

/** Requests to the background: name → [request, answer]. */
export interface Requests {
  /** A page asks once a scan which of the documents it names are known. */
  lookup: [{ names: string[] }, { known: KnownRegulation[]; defaultId: string }];
  /** The number of references of this frame, for the toolbar badge. */
  count: [{ count: number }, undefined];
}

export type RequestName = keyof Requests;
export type RequestMessage = { [N in RequestName]: { name: N; data: Requests[N][0] } }[RequestName];

/** Keyboard commands (chrome.commands), forwarded to the active tab. */
export type ReaderCommand = "next-reference" | "previous-reference" | "open-card" | "pin-card";
export interface CommandMessage {
  command: ReaderCommand;
}

/** A clause that the page itself contains (regulation "self"): the card shows the page's own text. */
export interface PageClause {
  title: string;
  /** The 编 章 节 it stands in, outermost first. */
  containers: { kind: ContainerKind; ordinal: number; heading: string }[];
  clause: Clause;
}

/** What a card is asked to show. */
export interface CardSubject {
  /** Echoed in every event about this subject, so that late answers are recognised. */
  token: number;
  /** The reference as the page writes it. */
  text: string;
  /** The document as the page writes it; null when it does not say. */
  document: string | null;
  resolution: Resolution;
  /** With resolution.regulation "self": the clauses, in the order of resolution.addresses. */
  pageClauses?: PageClause[];
}

/** Host → card. */
export type CardCommand =
  | { type: "show"; subject: CardSubject; pinned: boolean }
  | { type: "pinned"; pinned: boolean }
  | { type: "focus" }
  /** The citation was copied by a key on the page: say so. */
  | { type: "copied" };

/** Card → host. Sizes in CSS px of the card's document. */
export type CardEvent =
  | { type: "ready" }
  | { type: "size"; token: number; width: number; height: number }
  /** What one key on the page copies while this subject is shown. */
  | { type: "citation"; token: number; text: string; html?: string }
  | { type: "pin" }
  | { type: "close" }
  | { type: "step"; direction: 1 | -1 };

/** The first and only window message the card accepts: it brings the port. */
export const CARD_HANDSHAKE = "clause-lens-card";
