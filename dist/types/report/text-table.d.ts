import type { Colour, Paint } from './paint.js';
/** One column of a table. The cells hold visible text on one line. */
export interface Column<Row> {
    header: string;
    cell: (row: Row) => string;
    side?: 'left' | 'right';
    colour?: (row: Row) => Colour | undefined;
    /** Gives way when the table is too wide: its cells are cut. One column of a table does. */
    flexible?: boolean;
}
/** Rows that are left out, in words. */
export interface Gap {
    gap: string;
}
/**
 * Lines of a table: header, rule, rows. Of the layouts, widest first, the first that fits is taken; what no
 * layout can hold is cut in the flexible column.
 */
export declare function table<Row extends object>(layouts: readonly (readonly Column<Row>[])[], rows: readonly (Row | Gap)[], width: number | undefined, paint: Paint): string[];
