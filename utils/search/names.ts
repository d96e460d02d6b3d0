/** By what a reader calls a regulation: its title or a part of it, its document number, an abbreviation. */
import type { Regulation } from "../regulation/model.ts";
import { numberKey } from "../regulation/title.ts";
import { fold } from "./fold.ts";

/** What a regulation may be called by. */
export interface Named {
  title: string;
  carrierTitle?: string;
  documentNumber?: string;
}

/** How surely a name means a regulation; 0: not at all. */
export const EXACT = 4;
export const END = 3;
const PART = 2;
const ABBREVIATED = 1;

const STATE = /^中华人民共和国/;
/** 民诉法, 治安处罚法: no longer, and ending as a law does. */
const ABBREVIATION = /^[\u4e00-\u9fff]{2,6}法$/;

/** Names may hold title and document number at once: 《…工作规则》（虹府发〔2018〕20号）第八条. */
const partsOf = (name: string) =>
  name
    .split(/[《》]/)
    .map(plain)
    .filter(Boolean);

/** Letters and digits alone, so that 〔2018〕20号, [2018]第20号 and 2018 20号 are one. */
const plain = (name: string) => fold(numberKey(name.normalize("NFKC"))).text.replaceAll(" ", "");

/** Whether the characters stand in the title in this order, the first and the last at its ends. */
function abbreviates(name: string, title: string): boolean {
  if (!ABBREVIATION.test(name) || !title.endsWith("法")) return false;
  let at = 0;
  for (const character of name) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return title.startsWith(name.charAt(0));
}

function surenessOfPart(
  part: string,
  { title, carrierTitle = "", documentNumber = "" }: Named,
  isQuoted: boolean,
) {
  const full = plain(title);
  const short = full.replace(STATE, "");
  if (part === full || part === short || part === plain(documentNumber)) return EXACT;
  if (short.endsWith(part)) return END;
  if ([full, plain(carrierTitle), plain(documentNumber)].some((each) => each.includes(part))) return PART;
  return !isQuoted && abbreviates(part, short) ? ABBREVIATED : 0;
}

/** @returns how surely all parts of the name mean the regulation; EXACT for no name, which excludes nothing. */
export function sureness(name: string, named: Named): number {
  const isQuoted = name.includes("《");
  return Math.min(EXACT, ...partsOf(name).map((part) => surenessOfPart(part, named, isQuoted)));
}

/** @returns whether all parts of the name may mean the regulation. */
export function isNamed({ title, carrier, documentNumber }: Regulation, name: string): boolean {
  const named = {
    title,
    ...(carrier && { carrierTitle: carrier.title }),
    ...(documentNumber && { documentNumber }),
  };
  return sureness(name, named) > 0;
}
