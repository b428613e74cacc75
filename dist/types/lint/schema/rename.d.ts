import type { AlterObjectSchemaStmt, RenameStmt } from 'libpg-query';
import type { CatalogState } from './state.js';
export declare function rename(catalog: CatalogState, statement: RenameStmt): void;
export declare function setSchema(catalog: CatalogState, statement: AlterObjectSchemaStmt): void;
