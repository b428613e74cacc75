import type { AlterTableStmt } from 'libpg-query';
import type { LintStatement } from '../statement.js';
import type { CatalogState } from './state.js';
export declare function alterTable(catalog: CatalogState, { relation, cmds, objtype }: AlterTableStmt, created: LintStatement | undefined): void;
