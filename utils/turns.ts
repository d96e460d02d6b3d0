/**
 * Long work in short steps: several owners have their turns, so that the page with much to read does not keep the
 * others waiting.
 */

/** Long enough that changing turns costs little, short enough that nobody notices another's turn. Milliseconds. */
const SLICE_MILLISECONDS = 20;

/** @returns what steps come to, run to their end without a pause. */
export function atOnce<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value as T;
  }
}

/** A job of more than this is of no page that people read; it is given up. Milliseconds. */
const MAX_MILLISECONDS = 10_000;

/** The job took too long, and was given up. */
export class TooLong extends Error {}

interface Job {
  steps: Iterator<unknown>;
  isWanted(): boolean;
  /** Milliseconds it has taken. */
  spent: number;
  end(result: unknown): void;
  fail(reason: unknown): void;
}

interface Owner {
  jobs: Job[];
  /** Milliseconds that its jobs have taken since it last had none. */
  spent: number;
}

/** Runs the jobs of each owner in order; among owners, the one whose jobs have taken least time goes first. */
export class Turns {
  readonly #owners = new Map<unknown, Owner>();
  readonly #pause: () => Promise<unknown>;
  readonly #now: () => number;
  #isRunning = false;

  /** @param pause lets others of the thread have their turn. @param now a clock, in milliseconds. */
  constructor(pause = () => new Promise((resolve) => setTimeout(resolve, 0)), now = () => performance.now()) {
    this.#pause = pause;
    this.#now = now;
  }

  /**
   * @param owner whose work it is: a tab.
   * @param steps each of them short.
   * @param isWanted asked before each slice; a job that nobody wants any more is dropped, and never answered.
   * @returns what the steps come to.
   * @throws what a step throws; TooLong.
   */
  run<T>(owner: unknown, steps: Iterator<unknown, T>, isWanted = () => true): Promise<T> {
    return new Promise<T>((resolve, fail) => {
      const { jobs } = this.#owners.get(owner) ?? this.#join(owner);
      jobs.push({ steps, isWanted, spent: 0, end: (result) => resolve(result as T), fail });
      if (!this.#isRunning) void this.#work();
    });
  }

  #join(owner: unknown): Owner {
    const joined = { jobs: [], spent: 0 };
    this.#owners.set(owner, joined);
    return joined;
  }

  async #work(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#next(); next; next = this.#next()) {
      const [key, owner] = next;
      const begun = this.#now();
      const until = begun + SLICE_MILLISECONDS;
      while (owner.jobs[0] && this.#now() < until) {
        if (this.#slice(owner.jobs[0], until)) owner.jobs.shift();
      }
      owner.spent += this.#now() - begun;
      if (owner.jobs.length === 0) this.#owners.delete(key);
      await this.#pause();
    }
    this.#isRunning = false;
  }

  #next(): [unknown, Owner] | undefined {
    let least: [unknown, Owner] | undefined;
    for (const entry of this.#owners) if (!least || entry[1].spent < least[1].spent) least = entry;
    return least;
  }

  /** @returns whether the job is over. */
  #slice(job: Job, until: number): boolean {
    const begun = this.#now();
    if (!job.isWanted()) return true;
    try {
      do {
        const { done, value } = job.steps.next();
        if (!done) continue;
        job.end(value);
        return true;
      } while (this.#now() < until);
      job.spent += this.#now() - begun;
      if (job.spent > MAX_MILLISECONDS) throw new TooLong();
      return false;
    } catch (error) {
      job.fail(error);
      return true;
    }
  }
}
