import type { LintStatement } from '../statement.js';
import type { CatalogState } from './state.js';
/** Moves the catalog on by a statement. */
export declare function applyStatement(catalog: CatalogState, statement: LintStatement): void;
