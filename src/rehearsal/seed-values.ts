import type { SeedColumn } from './seed-schema.ts';

/**
 * Values for a column in row number `row` (1 or 2), the likeliest first. The same type gets the same value in every
 * table, so that what refers to another row finds it, and another one in every row, so that they are unique. Numbers
 * are high, to stay clear of rows that a file inserts. Texts are numbers, too: most casts of a text take one.
 */
export function valuesFor(column: SeedColumn, row: number): string[] {
  const { type, category, typtype, limit } = column;
  const number = 32000 + row;
  if (typtype === 'e') return [column.labels.at(row === 1 ? 0 : -1) ?? '', ...column.labels];
  if (typtype === 'r') return ['empty'];
  if (typtype === 'm') return ['{}'];
  if (type === 'bit') return ['0'.repeat((limit ?? 1) - 1) + String(row % 2)];
  if (type === 'varbit') return [String(row % 2)];
  if (type === 'vector') return [`[${Array.from({ length: limit ?? 1 }, () => row).join(',')}]`];
  const special = SPECIAL[type]?.(row);
  if (special !== undefined) return [special];
  switch (category) {
    case 'N':
      return [
        String(limit !== null && limit < 5 ? (limit < 1 ? 0 : row) : number),
        '1',
        '0',
        '2',
        '10',
        '-1',
      ];
    case 'S':
      return [String(number).slice(-(limit ?? 5)), `${row}@a.org`, 'a', 'A', 'aa', 'aaa', ''];
    case 'B':
      return row === 1 ? ['f', 't'] : ['t', 'f'];
    case 'D':
      return [type === 'time' || type === 'timetz' ? `0${row}:00` : `2000-01-0${row}`];
    case 'T':
      return [`${row} days`];
    case 'A':
      return ['{}'];
    default:
      return [`${row}`, '', '{}', 'POINT(0 0)'];
  }
}

const SPECIAL: Record<string, (row: number) => string> = {
  uuid: (row) => `00000000-0000-4000-8000-00000003200${row}`,
  json: (row) => `{"a": ${row}}`,
  jsonb: (row) => `{"a": ${row}}`,
  xml: (row) => `<a>${row}</a>`,
  bytea: (row) => `\\x0${row}`,
  inet: (row) => `192.0.2.${row}`,
  cidr: (row) => `192.0.2.${row}/32`,
  macaddr: (row) => `08:00:2b:01:02:0${row}`,
  macaddr8: (row) => `08:00:2b:01:02:03:04:0${row}`,
  tsvector: (row) => `a${row}`,
  tsquery: (row) => `a${row}`,
  point: (row) => `(${row},${row})`,
  line: (row) => `{1,2,${row}}`,
  lseg: (row) => `[(0,0),(${row},${row})]`,
  box: (row) => `(${row},${row}),(0,0)`,
  path: (row) => `[(0,0),(${row},${row})]`,
  polygon: (row) => `((0,0),(${row},${row}))`,
  circle: (row) => `<(0,0),${row}>`,
  pg_lsn: (row) => `0/${row}`,
  hstore: (row) => `a=>${row}`,
  ltree: (row) => `a${row}`,
};

/** The literals of an expression: what a CHECK compares with is mostly what it allows. */
export function literalsIn(definition: string): string[] {
  const strings = [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) =>
    text.replaceAll("''", "'"),
  );
  const numbers = [...definition.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/-?\b\d+(?:\.\d+)?\b/g)].map(
    ([n]) => n,
  );
  const near = numbers.flatMap((text) =>
    /^-?\d{1,9}$/.test(text) ? [String(Number(text) + 1), String(Number(text) - 1)] : [],
  );
  return [...new Set([...strings, ...numbers, ...near])].slice(0, 40);
}
