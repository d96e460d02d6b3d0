/**
 * One question at a time: while one is being answered only the newest of those asked since waits, and an answer that was
 * overtaken is dropped. Lists that are searched as one types never show an older answer after a newer one, and a fast typist
 * does not pay for the words in between.
 */
export class Latest<Q, A> {
  readonly #answer: (question: Q) => Promise<A>;
  readonly #tell: (outcome: { answer: A } | { error: unknown }) => void;
  /** What is to be answered; undefined where nothing is, or no longer. */
  #newest: { question: Q } | undefined;
  #isBusy = false;

  constructor(
    answer: (question: Q) => Promise<A>,
    tell: (outcome: { answer: A } | { error: unknown }) => void,
  ) {
    this.#answer = answer;
    this.#tell = tell;
  }

  /** Takes the place of what was asked before. */
  ask(question: Q): void {
    this.#newest = { question };
    if (!this.#isBusy) void this.#work();
  }

  /** Nothing is asked any more: what is being answered is dropped. */
  drop(): void {
    this.#newest = undefined;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    while (this.#newest) {
      const asked = this.#newest;
      const outcome = await this.#answer(asked.question).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ error }),
      );
      if (this.#newest !== asked) continue;
      this.#newest = undefined;
      this.#isBusy = false;
      this.#tell(outcome);
      return;
    }
    this.#isBusy = false;
  }
}
