/** How tests know the card's host among a page's elements: by what it is, since it bears no name. */

/** Selects hosts; a page of a test has no element of its own like that. */
export const HOST = "div[popover=manual]:empty:not([id],[class],[style])";

/** A record of our host coming or going, as tests/support/portrait.ts writes it. */
export const HOST_RECORD = /^childList \S+ ( ?[+-]DIV)+$/i;
