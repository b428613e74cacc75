import type { BaseSchema } from '../lint/catalog.js';
import type { Connection } from '../postgres/connection.js';
import type { LeftOut } from './inventory/query.js';
/**
 * Reads what the lint wants to know of a schema, in one message and one read-only transaction: relations with their
 * columns, constraints and indexes, types and routines, of extensions too. Types are named as the session's search
 * path has it. Not PostgreSQL's own objects, and not temporary ones.
 */
export declare function readBaseSchema(connection: Connection, leftOut?: LeftOut): Promise<BaseSchema>;
