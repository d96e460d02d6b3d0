/**
 * The inside of a clause: 款 are its natural paragraphs (立法法 65: 款不编序号), 项 and 目 are numbered lists in them.
 */

import type { Item, Paragraph, Subitem } from "../model.ts";
import { type Marker, type MarkerStyle, readDoubtfulMarker, readMarker } from "./markers.ts";

/** One line of a clause, without the clause's own number and outer spaces. */
export interface BodyLine {
  line: number;
  text: string;
}

/** Where a line begins: 款 counted from 1; the list levels are undefined outside lists. */
interface BodyPlace {
  line: number;
  paragraph: number;
  item: Item | undefined;
  subitem: Subitem | undefined;
}

export interface Body {
  paragraphs: Paragraph[];
  places: BodyPlace[];
}

/** Before an item that stands in the line of its clause. */
const INLINE_ITEM = /[：:；;。][（(]/;

/** Cuts …：（一）…；（二）… into its parts, where the whole list stands in one line. */
function splitInlineItems(text: string): string[] {
  if (!INLINE_ITEM.test(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  let expected = readMarker(text)?.style === "（一）" ? null : 1;
  for (let index = 1; index < text.length && expected !== null; index++) {
    if (text[index] !== "（" && text[index] !== "(") continue;
    const before = text.charAt(index - 1);
    if (!(expected > 1 ? "：:；;。，、" : "：:；;。").includes(before)) continue;
    const marker = readMarker(text, index);
    if (marker?.style !== "（一）" || marker.ordinal !== expected) continue;
    // Of （一）、（二）项 it is spoken.
    if (/^[（(][^）)]*[）)](?:[项目款]|[、和或至])/.test(text.slice(index, index + 12))) continue;
    parts.push(text.slice(start, index));
    start = index;
    expected++;
  }
  parts.push(text.slice(start));
  return parts;
}

/** The next marker of each style. */
type Upcoming = Partial<Record<MarkerStyle, Marker>>;

/** No 款 ends so: what follows is still of it, as in a list without numbers (委员长，/副委员长若干人，/委员若干人。). */
const RUNS_ON = /[，；、]$/;

/** Puts lines into paragraphs, items and subitems, one after the other. */
class BodyBuilder {
  readonly paragraphs: Paragraph[] = [];
  private item: Item | undefined;
  private subitem: Subitem | undefined;
  private itemStyle: MarkerStyle | undefined;
  private subitemStyle: MarkerStyle | undefined;

  /** @param upcoming of the lines after this one. */
  add(text: string, marker: Marker | null, upcoming: Upcoming): void {
    if (marker && this.addItem(text, marker)) return;
    if (marker && this.addSubitem(text, marker)) return;
    // A plain line between （二） and （三） belongs to （二）; after the last item it is the next 款.
    const isMore = this.item ? marker || this.goesOn(upcoming) : this.isUnfinished(text);
    if (isMore) this.append(text);
    else this.startParagraph(text);
  }

  place(line: number): BodyPlace {
    return { line, paragraph: this.paragraphs.length, item: this.item, subitem: this.subitem };
  }

  private startParagraph(text: string): void {
    this.paragraphs.push({ text, items: [] });
    this.item = undefined;
    this.subitem = undefined;
  }

  private addItem(text: string, marker: Marker): boolean {
    if (!this.item && marker.ordinal === 1 && marker.suffix === 0) this.itemStyle = marker.style;
    else if (!(this.item && this.continuesItems(this.item, marker))) return false;
    if (this.paragraphs.length === 0) this.startParagraph("");
    const { ordinal, suffix } = marker;
    this.item = suffix > 0 ? { ordinal, suffix, text, subitems: [] } : { ordinal, text, subitems: [] };
    this.paragraphs.at(-1)?.items.push(this.item);
    this.subitem = undefined;
    return true;
  }

  private addSubitem(text: string, marker: Marker): boolean {
    if (!this.item || marker.style === this.itemStyle) return false;
    if (!this.subitem && marker.ordinal === 1) this.subitemStyle = marker.style;
    else if (!(this.subitem && this.continuesSubitems(this.subitem, marker))) return false;
    this.subitem = { ordinal: marker.ordinal, text };
    this.item.subitems.push(this.subitem);
    return true;
  }

  /** Adds a line to what was begun last: a 目, an 项, or the 款 itself. */
  private append(text: string): void {
    const last = this.subitem ?? this.item ?? this.paragraphs.at(-1);
    if (last) last.text += `\n${text}`;
  }

  /** Whether the 款 so far lacks its end: its list has no numbers. */
  private isUnfinished(text: string): boolean {
    const last = this.paragraphs.at(-1);
    if (!last) return false;
    return RUNS_ON.test(last.text) || (/[：:]$/.test(last.text) && RUNS_ON.test(text));
  }

  /** Whether the list that is open is taken up again further down. */
  private goesOn(upcoming: Upcoming): boolean {
    const item = this.itemStyle && upcoming[this.itemStyle];
    const subitem = this.subitemStyle && upcoming[this.subitemStyle];
    return (
      (this.item !== undefined && item !== undefined && this.continuesItems(this.item, item)) ||
      (this.subitem !== undefined && subitem !== undefined && this.continuesSubitems(this.subitem, subitem))
    );
  }

  private continuesItems(item: Item, { style, ordinal, suffix }: Marker): boolean {
    if (style !== this.itemStyle) return false;
    if (suffix > 0) return ordinal === item.ordinal && suffix === (item.suffix ?? 0) + 1;
    return ordinal === item.ordinal + 1;
  }

  private continuesSubitems(subitem: Subitem, { style, ordinal }: Marker): boolean {
    return style === this.subitemStyle && ordinal === subitem.ordinal + 1;
  }
}

/** The numbers of lines; one that could be a quantity counts where the number before or after it is next to it. */
function readMarkers(texts: readonly string[]): (Marker | null)[] {
  const sure = texts.map((text) => readMarker(text));
  const dotted = sure.flatMap((marker) => (marker?.style === "1." ? marker.ordinal : []));
  let seen = 0;
  return sure.map((marker, index) => {
    if (marker?.style === "1.") seen++;
    const doubtful = marker ? null : readDoubtfulMarker(texts[index] ?? "");
    if (!doubtful) return marker;
    const isNext = dotted[seen] === doubtful.ordinal + 1 || dotted[seen - 1] === doubtful.ordinal - 1;
    return isNext ? doubtful : null;
  });
}

/** @returns for each line the next number of each style after it. */
function upcomingMarkers(markers: readonly (Marker | null)[]): Upcoming[] {
  const upcoming: Upcoming[] = [];
  let next: Upcoming = {};
  for (let index = markers.length - 1; index >= 0; index--) {
    upcoming[index] = next;
    const marker = markers[index];
    if (marker) next = { ...next, [marker.style]: marker };
  }
  return upcoming;
}

/**
 * @param lines the lines of one clause, none of them empty.
 * @returns its paragraphs, and for each line where it begins.
 */
export function buildBody(lines: readonly BodyLine[]): Body {
  const parts = lines.flatMap(({ line, text }) =>
    splitInlineItems(text).map((part, index) => ({ line, text: part, isFirst: index === 0 })),
  );
  const markers = readMarkers(parts.map(({ text }) => text));
  const upcoming = upcomingMarkers(markers);
  const builder = new BodyBuilder();
  const places: BodyPlace[] = [];
  parts.forEach(({ line, text, isFirst }, index) => {
    builder.add(text, markers[index] ?? null, upcoming[index] ?? {});
    if (isFirst) places.push(builder.place(line));
  });
  return { paragraphs: builder.paragraphs, places };
}
