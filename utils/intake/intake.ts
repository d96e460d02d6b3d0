/** The work of the library page, in a worker: reading files, comparing, saving, removing, exporting. It holds the drafts. */
import { corrected, namesIn } from "../import/corrections.ts";
import { LibraryError } from "../library/errors.ts";
import { hashRegulation } from "../library/hash.ts";
import type { OwnLibrary } from "../library/own/own-library.ts";
import { type Decision, planImport } from "../library/own/plan.ts";
import type { Incoming } from "../library/own/records.ts";
import type { Progress } from "../library/own/segments.ts";
import type { LibraryWriter } from "../library/own/writer.ts";
import { writePack } from "../library/pack/pack.ts";
import { summaryOf } from "../regulation/entry.ts";
import type { Regulation } from "../regulation/model.ts";
import { readTitle } from "../regulation/title.ts";
import { clausesOf } from "../regulation/units.ts";
import type { Calls, ClauseBeginning, DraftSummary, Edit, Failure, News, Wanted } from "./protocol.ts";
import { type Held, readFiles } from "./read.ts";

/** What a call may use while it is at work. */
export interface AtWork {
  tell(news: News): void;
  signal: AbortSignal;
}

/** Drafts go to the page in portions: one by one, thousands of messages would hold it up. */
const PORTION_MS = 100;

/** Of a clause, to know it again by. */
const BEGINNING = 32;

interface Given {
  /** To be handed to the library, in the order wanted. */
  incoming: Incoming[];
  /** By place among those wanted: decided by what is bundled. */
  settled: Map<number, Decision>;
}

export class Intake {
  readonly #own: OwnLibrary;
  readonly #writer: LibraryWriter;
  readonly #bundled: readonly Regulation[];
  #drafts: Held[] = [];

  constructor(own: OwnLibrary, writer: LibraryWriter, bundled: readonly Regulation[]) {
    this.#own = own;
    this.#writer = writer;
    this.#bundled = bundled;
  }

  async read({ files, source }: Calls["read"]["given"], { tell, signal }: AtWork): Promise<undefined> {
    this.#drafts = [];
    const portion: { drafts: DraftSummary[]; failures: Failure[] } = { drafts: [], failures: [] };
    let told = performance.now();
    const send = () => {
      if (portion.drafts.length + portion.failures.length > 0) tell({ type: "read", ...portion });
      portion.drafts = [];
      portion.failures = [];
      told = performance.now();
    };
    for await (const step of readFiles(files, { tell, signal, ...(source && { source }) })) {
      if ("draft" in step) {
        portion.drafts.push({ ...step.draft.summary, draft: this.#drafts.length });
        this.#drafts.push(step.draft);
      } else if ("failure" in step) portion.failures.push(step.failure);
      else tell(step.progress);
      if (performance.now() - told > PORTION_MS) send();
    }
    send();
  }

  async clauses({ draft }: { draft: number }): Promise<ClauseBeginning[]> {
    const { regulation } = this.#held(draft);
    return clausesOf(regulation).map(({ label, heading, paragraphs: [first] }) => ({
      label,
      words: `${heading ?? ""}${first?.text ?? ""}`.slice(0, BEGINNING),
    }));
  }

  async compare({ wanted }: { wanted: readonly Wanted[] }): Promise<Decision[]> {
    const given = await this.#given(wanted);
    return withSettled(await this.#writer.preview(given.incoming), given.settled);
  }

  async save({ wanted }: { wanted: readonly Wanted[] }, work: AtWork): Promise<Decision[]> {
    const given = await this.#given(wanted);
    const decisions = await this.#writer.add(given.incoming, progressOf(work));
    this.#drafts = [];
    return withSettled(decisions, given.settled);
  }

  remove({ ids }: { ids: readonly string[] }, work: AtWork): Promise<number> {
    return this.#writer.remove(ids, progressOf(work));
  }

  edit({ id, edit: { title, aliases } }: { id: string; edit: Edit }): Promise<boolean> {
    return this.#writer.edit(id, (regulation) => {
      const { aliases: before, ...others } = regulation;
      const names = aliases?.flatMap(namesIn) ?? before ?? [];
      return corrected(
        { ...others, ...(names.length > 0 && { aliases: names }) },
        title === undefined ? {} : { title },
      );
    });
  }

  undo({ change }: { change?: string }): Promise<boolean> {
    return this.#writer.undo(change);
  }

  async export(
    { ids, title }: { ids: readonly string[] | null; title: string },
    { tell, signal }: AtWork,
  ): Promise<{ pack: Blob; count: number }> {
    const wanted = ids && new Set(ids);
    const all = (await this.#own.all()).filter(({ id }) => !wanted || wanted.has(id));
    const total = all.length;
    const regulations = this.#own.regulations(new Set(all.map(({ id }) => id)));
    async function* counted() {
      let done = 0;
      for await (const regulation of regulations) {
        signal.throwIfAborted();
        if (done++ % 50 === 0) tell({ type: "progress", stage: "export", done, total });
        yield regulation;
      }
    }
    const made = new Date().toISOString().slice(0, 10);
    const stream = writePack({ id: title, title, made, count: total }, counted());
    return { pack: await new Response(stream).blob(), count: total };
  }

  #held(draft: number): Held {
    const held = this.#drafts[draft];
    // The worker has ended meanwhile, and another has taken its place.
    if (!held) throw new LibraryError("stopped");
    return held;
  }

  /**
   * An edition that is bundled takes the bundled one's id, so that it stands in its place; what is known of later editions
   * stays known. One that says nothing new is left out.
   */
  async #given(wanted: readonly Wanted[]): Promise<Given> {
    const incoming: Incoming[] = [];
    const settled = new Map<number, Decision>();
    for (const [place, { draft, corrections = {} }] of wanted.entries()) {
      const { regulation: read, source } = this.#held(draft);
      const regulation = corrected(read, corrections);
      const decision = await this.#againstBundled(regulation);
      if (decision?.fate === "skipped") settled.set(place, decision);
      else if (!decision) incoming.push({ regulation, source });
      else {
        settled.set(place, decision);
        const id = decision.id;
        const bundled = this.#bundled.find((each) => each.id === id);
        incoming.push({
          regulation: { ...(bundled ? knownOf(regulation, bundled) : regulation), id },
          source,
        });
      }
    }
    return { incoming, settled };
  }

  async #againstBundled(regulation: Regulation): Promise<Decision | undefined> {
    const { key } = readTitle(regulation.title);
    const alike = this.#bundled.filter(
      ({ id, title }) => id === regulation.id || readTitle(title).key === key,
    );
    const [first] = alike;
    if (!first) return undefined;
    const known = (each: Regulation) =>
      hashRegulation(each).then((hash) => ({ hash, summary: summaryOf(each) }));
    const there = await Promise.all(alike.map(known));
    const asKnown = alike.map((each) => knownOf(regulation, each));
    const hashes = await Promise.all(asKnown.map(hashRegulation));
    const at = there.findIndex(({ hash }) => hashes.includes(hash));
    if (at >= 0) return { fate: "skipped", id: there[at]?.summary.id ?? regulation.id };
    return planImport(there, [await known(regulation)]).decisions[0];
  }
}

/** @returns a regulation with what is known of the same edition beyond its text. */
function knownOf(regulation: Regulation, known: Regulation): Regulation {
  const isShorter = clausesOf(regulation).length <= clausesOf(known).length;
  return {
    ...regulation,
    laterEditions: known.laterEditions,
    incomplete: regulation.incomplete || (known.incomplete && isShorter),
  };
}

/** What the user's own library says counts, unless it knows nothing of it. */
function withSettled(decisions: readonly Decision[], settled: ReadonlyMap<number, Decision>): Decision[] {
  const all: Decision[] = [];
  const total = decisions.length + [...settled.values()].filter(({ fate }) => fate === "skipped").length;
  let at = 0;
  for (let place = 0; place < total; place++) {
    const bundled = settled.get(place);
    const own = bundled?.fate === "skipped" ? undefined : decisions[at++];
    const decision = own && (own.fate !== "new" || !bundled) ? own : bundled;
    if (decision) all.push(decision);
  }
  return all;
}

const progressOf = ({ tell, signal }: AtWork): Progress => ({
  signal,
  onProgress: (stage, done, total) => tell({ type: "progress", stage, done, total }),
});
