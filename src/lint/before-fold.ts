import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

/**
 * What the statements before, in the transaction, come to. Each is looked at once, when the statement behind it asks:
 * a file of thousands would otherwise be gone through again for every one of them.
 */
export class BeforeFold<State> {
  readonly #start: () => State;
  readonly #add: (state: State, statement: LintStatement, context: Context) => void;
  readonly #known = new WeakMap<Context['before'], { state: State; count: number }>();

  constructor(start: () => State, add: (state: State, statement: LintStatement, context: Context) => void) {
    this.#start = start;
    this.#add = add;
  }

  of(context: Context): State {
    const { before } = context;
    let known = this.#known.get(before);
    if (!known) this.#known.set(before, (known = { state: this.#start(), count: 0 }));
    for (; known.count < before.length; known.count++) {
      const statement = before[known.count];
      if (statement) this.#add(known.state, statement, context);
    }
    return known.state;
  }
}
