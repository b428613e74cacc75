import type { Size } from '../lint/rule.js';
import type { Connection } from '../postgres/connection.js';
/**
 * How large the tables and materialized views of a database are, by `schema.name` as the catalogs spell it; a
 * partitioned table is all of its partitions. Rows are what the last ANALYZE or the statistics say, and are not known
 * where neither has looked.
 */
export declare function readSizes(connection: Connection, timeoutMs?: number): Promise<Map<string, Size>>;
