import type { SeedColumn } from './seed-schema.js';
/**
 * Values for a column in row number `row` (1 or 2), the likeliest first. The same type gets the same value in every
 * table, so that what refers to another row finds it, and another one in every row, so that they are unique. Numbers
 * are high, to stay clear of rows that a file inserts. Texts are numbers, too: most casts of a text take one.
 */
export declare function valuesFor(column: SeedColumn, row: number): string[];
/** The literals of an expression: what a CHECK compares with is mostly what it allows. */
export declare function literalsIn(definition: string): string[];
