import type { FuncCall, Node } from 'libpg-query';
import { nameText } from '../sql/names.ts';
import { steadyFunctions, volatileFunctions } from './core-functions.ts';
import type { Context } from './rule.ts';
import { functionCalls, listedName } from './tree-walk.ts';

/** Why a value may differ from row to row. */
export interface Volatility {
  /** False when nothing is known of the function, or when it may turn out to be a simple expression. */
  readonly certain: boolean;
  readonly functionName: string;
  readonly call: FuncCall;
}

/**
 * The call that makes an expression volatile, a certain one first. Operators and casts do not make one: what
 * PostgreSQL has of them is stable or immutable.
 */
export function volatilityOf(expression: Node, context: Context): Volatility | undefined {
  let doubtful: Volatility | undefined;
  for (const call of functionCalls(expression)) {
    const found = volatilityOfCall(call, context);
    if (found?.certain === true) return found;
    doubtful ??= found;
  }
  return doubtful;
}

function volatilityOfCall(call: FuncCall, { catalog, serverVersionNum }: Context): Volatility | undefined {
  const name = listedName(call.funcname);
  if (name === undefined) return undefined;
  const functionName = name.schema === 'pg_catalog' ? name.name : nameText(name);
  const own = name.schema === 'pg_catalog' ? [] : catalog.functions(name);
  if (own.length > 0) {
    const volatile = own.filter(({ volatility }) => volatility === 'volatile');
    if (volatile.length === 0) return undefined;
    // Since 12, PostgreSQL puts the body of a simple SQL function in its place before it asks.
    const mayBeInlined = serverVersionNum >= 120000 && volatile.some(({ language }) => language === 'sql');
    return { certain: volatile.length === own.length && !mayBeInlined, functionName, call };
  }
  if (volatileFunctions.has(name.name)) return { certain: true, functionName, call };
  if (steadyFunctions.has(name.name) || name.name.startsWith('pg_')) return undefined;
  return { certain: false, functionName, call };
}
