/** What may come from anywhere, for tests by many examples. */
import fc from "fast-check";

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any text, of halves of characters and control characters too. */
export const anyText = (maxLength = 20) => fc.string({ unit, maxLength, size: "max" });
