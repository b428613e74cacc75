import type { Parser } from '../../sql/parser.js';
/** Columns of which a check says by itself, or with AND between, that they are not null. */
export declare function columnsProvenNotNull(expression: string, parser: Parser): string[];
