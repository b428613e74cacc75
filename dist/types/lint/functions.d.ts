import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { Context } from './rule.js';
import type { LintStatement } from './statement.js';
/** What CREATE FUNCTION or PROCEDURE says that matters for who can bend it. */
export interface CreatedFunction {
    readonly name: ObjectName;
    readonly what: 'function' | 'procedure';
    readonly definer: boolean;
    /** Its names are looked up when it is called, along the search_path of the caller. */
    readonly pathOfCaller: boolean;
}
/** Written in a language whose body is text: not C, and not the standard body, which is read when it is created. */
export declare function createdFunction(statement: LintStatement, context: Context): CreatedFunction | undefined;
export declare function optionText(options: readonly Node[] | undefined, name: string): string | undefined;
