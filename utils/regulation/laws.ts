/**
 * The names of national laws, without 中华人民共和国 (assets/laws.json). Needed because a name without 《》 has no printed
 * beginning, and words such as 和, 与 or 司法 inside it mislead any rule. References and search share the list.
 */
import names from "../../assets/laws.json" with { type: "json" };

const LAWS: ReadonlySet<string> = new Set(names);
const LONGEST = Math.max(...names.map(({ length }) => length));

/** @returns the longest name of a law at the end of a text; empty for none. */
export function lawAtEnd(text: string): string {
  for (let length = Math.min(LONGEST, text.length); length > 1; length--) {
    const name = text.slice(-length);
    if (LAWS.has(name)) return name;
  }
  return "";
}
