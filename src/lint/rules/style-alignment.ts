import { nameText } from '../../sql/names.ts';
import { declaredColumns } from '../declared-columns.ts';
import type { DeclaredColumn } from '../declared-columns.ts';
import type { Rule } from '../rule.ts';

/** Length and alignment of the types of fixed length, in bytes (pg_type.typlen, typalign). */
const fixed: Readonly<Record<string, readonly [length: number, align: number]>> = {
  bool: [1, 1],
  int2: [2, 2],
  smallserial: [2, 2],
  serial2: [2, 2],
  int4: [4, 4],
  serial: [4, 4],
  serial4: [4, 4],
  float4: [4, 4],
  date: [4, 4],
  oid: [4, 4],
  int8: [8, 8],
  bigserial: [8, 8],
  serial8: [8, 8],
  float8: [8, 8],
  money: [8, 8],
  timestamp: [8, 8],
  timestamptz: [8, 8],
  time: [8, 8],
  timetz: [12, 8],
  interval: [16, 8],
  uuid: [16, 1],
};

export const rule: Rule = {
  id: 'style-alignment',
  severity: 'notice',
  family: 'style',
  optIn: true,
  summary: 'The order of the columns of a new table leaves gaps in every row.',
  why: `A value starts at a multiple of its type's alignment: eight bytes for \`bigint\`, \`timestamptz\` and \`double precision\`,
four for \`integer\` and \`date\`, two for \`smallint\`, one for \`boolean\` and \`uuid\`. A boolean in front of a bigint costs
eight bytes, seven of which are empty. With the widest first no gaps are left. The order cannot be changed later but by
copying the table; on a table of some thousand rows it does not matter. Only the columns up to the first one of variable
length are looked at, since where the later ones start depends on the row.`,
  unsafe: `CREATE TABLE events (
  active boolean NOT NULL,
  id bigint NOT NULL,
  seen boolean NOT NULL,
  created_at timestamptz NOT NULL
);`,
  safe: `CREATE TABLE events (
  id bigint NOT NULL,
  created_at timestamptz NOT NULL,
  active boolean NOT NULL,
  seen boolean NOT NULL
);`,
  *check(statement) {
    const { node } = statement;
    if (!node || !('CreateStmt' in node)) return;
    const columns = declaredColumns(node);
    const [first] = columns;
    const sizes = leadingSizes(columns);
    const saved = padded(sizes) - padded(sizes.toSorted(([, one], [, other]) => other - one));
    if (!first || saved < 8) return;
    yield {
      statement,
      evenIfNew: true,
      message: `leaves ${saved} bytes in each row of ${nameText(first.table)} empty by the order of its columns`,
      remedy: 'Put the columns of eight bytes first, then those of four, two and one.',
    };
  },
};

function leadingSizes(columns: readonly DeclaredColumn[]): (readonly [number, number])[] {
  const end = columns.findIndex(({ type, array }) => array || fixed[type] === undefined);
  return columns.slice(0, end < 0 ? columns.length : end).flatMap(({ type }) => {
    const size = fixed[type];
    return size ? [size] : [];
  });
}

/** The length of the row up to there, filled up as the server does to a multiple of eight. */
function padded(sizes: readonly (readonly [number, number])[]): number {
  let end = 0;
  for (const [length, align] of sizes) end = Math.ceil(end / align) * align + length;
  return Math.ceil(end / 8) * 8;
}
