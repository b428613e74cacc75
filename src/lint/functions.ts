import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.ts';
import { mayBeSame } from '../sql/names.ts';
import { listName, objectNameOf } from './nodes.ts';
import { laterPending, hasOption } from './objects.ts';
import type { Context } from './rule.ts';
import type { LintStatement } from './statement.ts';

/** What CREATE FUNCTION or PROCEDURE says that matters for who can bend it. */
export interface CreatedFunction {
  readonly name: ObjectName;
  readonly what: 'function' | 'procedure';
  readonly definer: boolean;
  /** Its names are looked up when it is called, along the search_path of the caller. */
  readonly pathOfCaller: boolean;
}

/** Written in a language whose body is text: not C, and not the standard body, which is read when it is created. */
export function createdFunction(statement: LintStatement, context: Context): CreatedFunction | undefined {
  const { node } = statement;
  if (!node || !('CreateFunctionStmt' in node)) return undefined;
  const { funcname, is_procedure, options, sql_body } = node.CreateFunctionStmt;
  const name = listName(funcname);
  const language = optionText(options, 'language')?.toLowerCase();
  if (!name || language === 'c' || language === 'internal') return undefined;
  const fixed = sql_body !== undefined || setsPath(options) || laterSet(name, statement, context);
  return {
    name,
    what: is_procedure === true ? 'procedure' : 'function',
    definer: hasOption(options, 'security'),
    pathOfCaller: !fixed,
  };
}

export function optionText(options: readonly Node[] | undefined, name: string): string | undefined {
  const option = options?.find((node) => 'DefElem' in node && node.DefElem.defname === name);
  const arg = option && 'DefElem' in option ? option.DefElem.arg : undefined;
  return arg && 'String' in arg ? arg.String.sval : undefined;
}

function setsPath(options: readonly Node[] | undefined): boolean {
  return (options ?? []).some((option) => {
    const arg = 'DefElem' in option && option.DefElem.defname === 'set' ? option.DefElem.arg : undefined;
    return arg !== undefined && 'VariableSetStmt' in arg && arg.VariableSetStmt.name === 'search_path';
  });
}

function laterSet(name: ObjectName, statement: LintStatement, context: Context): boolean {
  return laterPending(statement, context).some(({ node }) => {
    if (!node || !('AlterFunctionStmt' in node)) return false;
    const { func, actions } = node.AlterFunctionStmt;
    const altered = func && objectNameOf({ ObjectWithArgs: func });
    return altered !== undefined && mayBeSame(altered, name) && setsPath(actions);
  });
}
