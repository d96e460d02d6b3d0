/** Which document of the library a name means, and which edition of it. */
import type { CatalogueEntry } from "../../regulation/entry.ts";
import type { EditionNotice } from "../../regulation/model.ts";
import { lackedEditions, numberKey, readTitle, titleKey } from "../../regulation/title.ts";
import type { EditionMark } from "./editions.ts";

/** What became of a name. */
export type Identity =
  | { status: "known"; regulation: CatalogueEntry; isCertain: boolean; possibleEdition?: EditionNotice }
  | { status: "edition"; regulation: CatalogueEntry }
  | { status: "ambiguous"; candidates: CatalogueEntry[] }
  | { status: "unknown" };

/** What the document numbers on a page say of the candidates for a title. */
interface Given {
  /** The one that the page is about, where it gives no number of another edition. */
  only: CatalogueEntry | undefined;
  ours: CatalogueEntry[];
  /** Whether the number of an edition is given that the library lacks. */
  hasOther: boolean;
}

/** No document of the library. */
export const UNKNOWN: Identity = { status: "unknown" };

/** Whether two names became the same text, or are of one that the library has in another edition. */
export const isSameDocument = (a: Identity, b: Identity): boolean =>
  a.status !== "unknown" &&
  a.status === b.status &&
  "regulation" in a &&
  "regulation" in b &&
  a.regulation === b.regulation;

/** A name without brackets may have picked up words before it; a title as long as this is found at its end. */
const LONG_TITLE = 8;

/** 旧版上海市…规则, 新版上海市…规则: words that are taken for the beginning of a name. */
const OF_ANOTHER_TIME = /(?:[原旧老]版?|[最全]?新版|最新|草案|稿)$/;

/** The latest of several editions that was issued by a date. */
function inForce(candidates: readonly CatalogueEntry[], date = ""): CatalogueEntry | undefined {
  return candidates
    .filter(({ issued }) => issued && issued <= date)
    .sort((a, b) => (a.issued ?? "").localeCompare(b.issued ?? ""))
    .at(-1);
}

/** The library as far as the page needs it. */
export class Documents {
  readonly #byKey = new Map<string, CatalogueEntry[]>();
  readonly #byNumber = new Map<string, CatalogueEntry>();
  /** When the page was published: the last day whose editions it can know. */
  readonly #date: string | undefined;
  /** When its text was written, if that was earlier or on the same day. */
  readonly #written: string | undefined;
  /** Editions that the page gives, by document number. */
  readonly #numbers: ReadonlySet<string>;
  /** By document number of the library: a page may give thousands, and name one in each reference. */
  readonly #given = new Map<string, boolean>();

  /** @param numbers the document numbers that the page gives; @param dates when it was written and published. */
  constructor(
    known: readonly CatalogueEntry[],
    numbers: readonly string[],
    { written, published }: { written?: string; published?: string },
  ) {
    this.#date = published;
    this.#written = written ?? published;
    this.#numbers = new Set(numbers.map(numberKey));
    for (const entry of known) {
      // An edition that the library has is no longer one that a page may mean and the library lacks.
      const laterEditions = lackedEditions(entry, known);
      const regulation =
        laterEditions.length < entry.laterEditions.length ? { ...entry, laterEditions } : entry;
      const { title, carrierTitle = "", aliases = [] } = regulation;
      for (const key of new Set([title, carrierTitle, ...aliases].filter(Boolean).map(titleKey))) {
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), regulation]);
      }
      if (regulation.documentNumber) this.#byNumber.set(numberKey(regulation.documentNumber), regulation);
    }
  }

  /** Whether the page gives a document number of such a kind. */
  #isGiven(number: string | undefined): boolean {
    const key = number && numberKey(number);
    if (!key) return false;
    const isGiven = this.#given.get(key) ?? [...this.#numbers].some((given) => given.endsWith(key));
    this.#given.set(key, isGiven);
    return isGiven;
  }

  /**
   * @param title as written, without outer 《》.
   * @param isBracketed false for a name without 《》, whose beginning is a guess.
   */
  identify(title: string, edition: EditionMark | undefined, isBracketed: boolean): Identity {
    const parts = readTitle(title);
    const candidates = this.#byKey.get(parts.key) ?? (isBracketed ? undefined : this.#endingAs(parts.key));
    if (!candidates) return UNKNOWN;
    const tag = parts.draft ?? edition?.draft;
    const draft = candidates.filter(({ title }) => readTitle(title).draft === tag);
    const [first] = candidates;
    if (draft.length === 0) return first ? { status: "edition", regulation: first } : UNKNOWN;
    return this.#edition(draft, { ...(parts.year && { year: parts.year }), ...edition });
  }

  #endingAs(key: string): CatalogueEntry[] | undefined {
    for (const [known, regulations] of this.#byKey) {
      const isEnd = known.length >= LONG_TITLE && key.endsWith(known);
      if (isEnd && !OF_ANOTHER_TIME.test(key.slice(0, -known.length))) return regulations;
    }
    return undefined;
  }

  #edition(candidates: CatalogueEntry[], { number, year, relative }: EditionMark): Identity {
    const [first] = candidates;
    if (!first) return UNKNOWN;
    if (relative === "old" || relative === "several") return { status: "edition", regulation: first };
    if (number) {
      const found = candidates.find(
        ({ documentNumber }) => documentNumber && numberKey(number).endsWith(numberKey(documentNumber)),
      );
      return found
        ? { status: "known", regulation: found, isCertain: true }
        : { status: "edition", regulation: first };
    }
    if (year) {
      const found = candidates.filter(({ issued, effective }) =>
        [issued, effective].some((date) => date?.startsWith(`${year}-`)),
      );
      const [only] = found;
      if (found.length > 1) return { status: "ambiguous", candidates: found };
      return only
        ? { status: "known", regulation: only, isCertain: true }
        : { status: "edition", regulation: first };
    }
    // 新修订的《…》 is the newest there was: ours, unless a later one is known.
    const given = this.#givenOf(candidates);
    const isLater =
      relative === "new" && !given.only && candidates.some((candidate) => this.#mayBeLater(candidate));
    return isLater ? { status: "edition", regulation: first } : this.#byPage(candidates, first, given);
  }

  /** Whether a later edition is known that was not issued after the page. */
  #mayBeLater({ laterEditions }: CatalogueEntry): boolean {
    const date = this.#date;
    return laterEditions.some(({ issued }) => !date || issued <= date);
  }

  #givenOf(candidates: readonly CatalogueEntry[]): Given {
    const ours = candidates.filter(({ documentNumber }) => this.#isGiven(documentNumber));
    const others = candidates.flatMap(({ laterEditions }) => laterEditions);
    const hasOther = others.some(({ documentNumber }) => this.#isGiven(documentNumber));
    return { only: ours.length === 1 && !hasOther ? ours[0] : undefined, ours, hasOther };
  }

  /** No edition is named where the document is: the numbers on the page decide, then its date. */
  #byPage(candidates: CatalogueEntry[], first: CatalogueEntry, { only, ours, hasOther }: Given): Identity {
    if (hasOther && ours.length === 0) return { status: "edition", regulation: first };
    if (only) return { status: "known", regulation: only, isCertain: true };
    if (candidates.length > 1 && !this.#date) return { status: "ambiguous", candidates };
    if (candidates.every((candidate) => this.isPageOlderThan(candidate)))
      return { status: "edition", regulation: first };
    const regulation = inForce(candidates, this.#date) ?? first;
    const before = inForce(candidates, this.#written);
    if (before && before !== regulation) return { status: "ambiguous", candidates: [before, regulation] };
    const possibleEdition = this.possibleEdition(regulation);
    const isCertain = !possibleEdition && !hasOther;
    return { status: "known", regulation, isCertain, ...(possibleEdition && { possibleEdition }) };
  }

  /** Whether the text of the page was there before the regulation: it cannot mean this edition. */
  isPageOlderThan({ issued }: CatalogueEntry): boolean {
    return this.#written !== undefined && issued !== undefined && this.#written < issued;
  }

  /** The edition, later than ours, that a page of this date may mean. */
  possibleEdition({ laterEditions }: CatalogueEntry): EditionNotice | undefined {
    const date = this.#date;
    return date ? laterEditions.findLast(({ issued }) => issued <= date) : undefined;
  }

  /** The regulation whose document number is the only one that the page gives. */
  get onlyNumbered(): CatalogueEntry | undefined {
    const [number, another] = this.#numbers;
    return number && !another ? this.#byNumber.get(number) : undefined;
  }

  byNumber(number: string): CatalogueEntry | undefined {
    return this.#byNumber.get(numberKey(number));
  }
}
