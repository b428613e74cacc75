import type { Node } from 'libpg-query';
import { nameText } from '../sql/names.ts';
import { steadyFunctions, volatileFunctions } from '../sql/core-functions.ts';
import type { Call } from './expressions.ts';
import { functionCalls } from './expressions.ts';
import type { Context } from './rule.ts';

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
export function volatilityOf(expression: Node, context: Context): Volatility | undefined {
  const found = functionCalls([expression]).flatMap((call) => volatilityOfCall(call, context) ?? []);
  return found.find(({ certain }) => certain) ?? found[0];
}

function volatilityOfCall({ name, location }: Call, context: Context): Volatility | undefined {
  const isCore = name.schema === 'pg_catalog';
  const of = (certain: boolean): Volatility => ({
    certain,
    functionName: isCore ? name.name : nameText(name),
    location,
  });
  const own = isCore ? [] : context.catalog.functions(name);
  if (own.length > 0) {
    const volatile = own.filter(({ volatility }) => volatility === 'volatile');
    if (volatile.length === 0) return undefined;
    // Since 12, PostgreSQL puts the body of a simple SQL function in its place before it asks.
    const mayBeInlined =
      context.serverVersionNum >= 120000 && volatile.some(({ language }) => language === 'sql');
    return of(volatile.length === own.length && !mayBeInlined);
  }
  if (volatileFunctions.has(name.name)) return of(true);
  return steadyFunctions.has(name.name) || name.name.startsWith('pg_') ? undefined : of(false);
}
