import type { DropStmt } from 'libpg-query';
import type { CatalogState } from './state.js';
export declare function drop(catalog: CatalogState, { objects, removeType, behavior }: DropStmt): void;
