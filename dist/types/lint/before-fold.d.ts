import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/**
 * What the statements before, in the transaction, come to. Each is looked at once, when the statement behind it asks:
 * a file of thousands would otherwise be gone through again for every one of them.
 */
export declare class BeforeFold<State> {
    #private;
    constructor(start: () => State, add: (state: State, statement: LintStatement, context: Context) => void);
    of(context: Context): State;
}
