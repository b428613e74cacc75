import type { Node } from 'libpg-query';
import type { Context } from './rule.js';
/** Why a value may differ from row to row. */
export interface Volatility {
    /** False when nothing is known of the function, or when it may turn out to be a simple expression. */
    readonly certain: boolean;
    readonly functionName: string;
    readonly location: number;
}
/**
 * The call that makes an expression volatile, a certain one first. Operators and casts do not make one: what
 * PostgreSQL has of them is stable or immutable.
 */
export declare function volatilityOf(expression: Node, context: Context): Volatility | undefined;
