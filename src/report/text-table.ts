import { clipped, columnsOf, padded } from './columns.ts';
import type { Colour, Paint } from './paint.ts';

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

/** Columns from which a flexible one is better read cut than not at all. */
const ENOUGH = 30;
const LEAST = 8;
const BETWEEN = '  ';

/**
 * Lines of a table: header, rule, rows. Of the layouts, widest first, the first that fits is taken; what no
 * layout can hold is cut in the flexible column.
 */
export function table<Row extends object>(
  layouts: readonly (readonly Column<Row>[])[],
  rows: readonly (Row | Gap)[],
  width: number | undefined,
  paint: Paint,
): string[] {
  const real = rows.filter((row): row is Row => !isGap(row));
  let columns: readonly Column<Row>[] = [];
  let widths: number[] = [];
  for (const layout of layouts) {
    columns = layout;
    widths = layout.map(({ header, cell }) =>
      real.reduce((most, row) => Math.max(most, columnsOf(cell(row))), columnsOf(header)),
    );
    if (width === undefined || shrink(columns, widths, width)) break;
  }
  const line = (cells: readonly string[]): string => cells.join(BETWEEN).trimEnd();
  return [
    paint(line(columns.map(({ header, side }, index) => padded(header, widths[index] ?? 0, side))), 'bold'),
    paint(line(widths.map((columnWidth) => '─'.repeat(columnWidth))), 'dim'),
    ...rows.map((row) =>
      isGap(row)
        ? paint(`… ${row.gap}`, 'dim')
        : line(columns.map((column, index) => shownCell(column, row, widths[index] ?? 0, paint))),
    ),
  ];
}

/** Makes the flexible column give way; whether the table then fits well enough. */
function shrink<Row>(columns: readonly Column<Row>[], widths: number[], width: number): boolean {
  const total = widths.reduce((sum, columnWidth) => sum + columnWidth, BETWEEN.length * (widths.length - 1));
  const flexible = columns.findIndex((column) => column.flexible);
  const natural = widths[flexible];
  if (total <= width || natural === undefined) return total <= width;
  const room = natural - (total - width);
  widths[flexible] = Math.max(LEAST, room);
  return room >= Math.min(natural, ENOUGH);
}

function shownCell<Row>(column: Column<Row>, row: Row, width: number, paint: Paint): string {
  const text = clipped(column.cell(row), width);
  const colour = column.colour?.(row);
  const cell = padded(text, width, column.side);
  return colour === undefined ? cell : cell.replace(text, () => paint(text, colour));
}

function isGap(row: object): row is Gap {
  return 'gap' in row;
}
