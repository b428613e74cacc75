import type { Node } from 'libpg-query';
import type { ObjectName } from '../sql/names.js';
import type { LintStatement } from './statement.js';
/** What CREATE or ALTER POLICY says of a policy. */
export interface PolicyWords {
    readonly name: string;
    readonly table: ObjectName;
    /** Undefined for ALTER POLICY, which does not say it. */
    readonly command: string | undefined;
    /** Undefined where ALTER POLICY leaves the roles as they are. */
    readonly roles: readonly string[] | undefined;
    readonly permissive: boolean;
    readonly expressions: readonly Node[];
}
export declare function policyWords(statement: LintStatement): PolicyWords | undefined;
