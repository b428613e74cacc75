import { data } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { evaluate, isTrue } from './expressions.ts';
import type { Contexts } from './expressions.ts';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What the status functions of an `if:` say. */
export interface Status {
  success: boolean;
  failure: boolean;
  cancelled: boolean;
}

/** The status as steps of a job see it. */
export function statusOfJob(result: Exclude<Result, 'skipped'>): Status {
  return {
    success: result === 'success',
    failure: result === 'failure',
    cancelled: result === 'cancelled',
  };
}

/** The status as a job sees it: `needs` are the results it waits for, `ancestors` those and what they waited for. */
export function statusOfNeeds(needs: readonly Result[], ancestors: readonly Result[]): Status {
  return {
    success: needs.every((result) => result === 'success') && !ancestors.includes('failure'),
    failure: ancestors.includes('failure'),
    cancelled: ancestors.includes('cancelled'),
  };
}

/** Whether the `if:` of a job or step holds. One without a status function holds only after success. */
export function holds(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? 'success()').trim();
  const expression = /^\$\{\{([^]*)\}\}$/.exec(text)?.[1] ?? text;
  const whole = /\b(?:success|failure|cancelled|always)\s*\(/i.test(expression)
    ? expression
    : `success() && (${expression})`;
  return isTrue(evaluate(whole, contexts, statusFunctions(status)));
}

function statusFunctions(status: Status): FunctionDefinition[] {
  return Object.entries({ ...status, always: true }).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
}
