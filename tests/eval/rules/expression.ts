/** Expressions that report their matches, or that match nothing, and are in all else as they were written. */

/** What a RuleExpression belongs to. */
export interface Switch {
  isOff: boolean;
  /** Called at each match. */
  matched(): void;
  /** Called where another expression is built from its source. */
  read(): void;
}

export class RuleExpression extends RegExp {
  readonly #switch: Switch | undefined;

  /**
   * @param pattern matchAll and split copy an expression by this constructor: the copy has the switch of its original.
   * @param given the switch of a new expression.
   */
  constructor(pattern: RegExp | string, flags?: string, given?: Switch) {
    super(pattern, flags);
    this.#switch = given ?? (pattern instanceof RuleExpression ? pattern.#switch : undefined);
  }

  /** All methods of RegExp and String that match come through here. */
  override exec(text: string): RegExpExecArray | null {
    if (this.#switch?.isOff) {
      if (this.global || this.sticky) this.lastIndex = 0;
      return null;
    }
    const found = super.exec(text);
    if (found) this.#switch?.matched();
    return found;
  }

  override get source(): string {
    this.#switch?.read();
    return super.source;
  }
}
