import type { LintFile } from '../lint/statement.js';
export declare function mayNameRoles(text: string): boolean;
/** The roles that files name and none of them makes, in the order in which they come. */
export declare function rolesNamed(files: readonly LintFile[]): string[];
