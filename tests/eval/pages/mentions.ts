/** Where mentions that a person judged stand on a page as it is read now. */

/** What a person decided about a mention, and what was shown for it then. */
export interface Judged {
  page: string;
  /** Into the text of the page, with each run of white space as one space: of another rendering, so only about here. */
  start: number;
  end: number;
  mention: string;
  verdict: string;
  shown?: Shown;
  note?: string;
}

export interface Shown {
  certainty: string;
  document: string | null;
  addresses: object[];
}

/** A text without runs of white space, which remembers where its lines are in it. */
export class RunningText {
  readonly text: string;
  /** By line and offset: where it is in `text`. */
  readonly #places: number[][] = [];

  constructor(lines: readonly string[]) {
    let text = "";
    for (const line of lines) {
      const places: number[] = [];
      for (const unit of line.split("")) {
        places.push(text.length);
        if (!/\s/.test(unit)) text += unit;
        else if (text !== "" && !text.endsWith(" ")) text += " ";
      }
      this.#places.push([...places, text.length]);
      if (text !== "" && !text.endsWith(" ")) text += " ";
    }
    this.text = text;
  }

  /** @returns where an offset into a line is in `text`. */
  at(line: number, offset: number): number {
    return this.#places[line]?.[offset] ?? this.text.length;
  }
}

/** Where a mention may stand, at what cost, and after which place of the mention before it. */
interface Step {
  start: number;
  cost: number;
  before: Step | undefined;
}

function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/**
 * Finds mentions again. They stand in the order of their starts, and all about as far from where they were as the one
 * before: of all such ways to place them, the one in which that distance changes least.
 *
 * @param mentions of one page.
 * @returns where each begins in the text; undefined for one whose words are not there.
 */
export function placeMentions(
  text: string,
  mentions: readonly Pick<Judged, "start" | "mention">[],
): (number | undefined)[] {
  const found: (number | undefined)[] = mentions.map(() => undefined);
  const order = [...mentions.keys()].sort((a, b) => (mentions[a]?.start ?? 0) - (mentions[b]?.start ?? 0));
  let last: { steps: Step[]; start: number } | undefined;
  const placed: number[] = [];
  for (const number of order) {
    const { mention, start } = mentions[number] as Judged;
    const steps = [...occurrences(text, mention.replace(/\s+/g, " "))].flatMap((at): Step[] => {
      if (!last) return [{ start: at, cost: Math.abs(at - start) / 2, before: undefined }];
      const from = last.start;
      const ways = last.steps
        .filter((step) => step.start < at)
        .map((step) => ({ step, cost: step.cost + Math.abs(at - start - (step.start - from)) }));
      const best = ways.length > 0 ? ways.reduce((a, b) => (b.cost < a.cost ? b : a)) : undefined;
      return best ? [{ start: at, cost: best.cost, before: best.step }] : [];
    });
    if (steps.length === 0) continue;
    last = { steps, start };
    placed.push(number);
  }
  let step = last?.steps.reduce((a, b) => (b.cost < a.cost ? b : a));
  for (const number of placed.reverse()) {
    found[number] = step?.start;
    step = step?.before;
  }
  return found;
}
