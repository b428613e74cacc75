import { nameText } from '../../sql/names.ts';
import type { Hit, Rule } from '../rule.ts';
import type { SqlType } from '../sql-type.ts';
import { typeText } from '../sql-type.ts';
import type { LintStatement } from '../statement.ts';
import type { TypeChange } from '../type-change.ts';
import { typeChanges } from '../type-change.ts';

export const rule: Rule = {
  id: 'alter-column-type-rewrite',
  severity: 'error',
  family: 'rewrite',
  summary: "A column's type is changed to one that is stored differently.",
  why: `PostgreSQL writes the whole table and all its indexes anew, under an ACCESS EXCLUSIVE lock, unless it knows that
every value stays as it is on disk. What it knows to be free:

- \`varchar(n)\` to a longer one, to \`varchar\` or to \`text\`; \`text\` to \`varchar\` without a length; \`citext\` to
  and from both
- \`numeric(p,s)\` to a greater precision with the same scale, or to \`numeric\`
- \`timestamp\`, \`time\` and \`interval\` to more digits of a second; \`varbit\` to a longer one; \`cidr\` to \`inet\`
- \`timestamp\` to \`timestamptz\` and back, since PostgreSQL 12, if the session's time zone is UTC

Everything else rewrites: \`integer\` to \`bigint\`, a shorter \`varchar\`, any length for \`text\`, \`char(n)\` to
anything, another scale, \`json\` to \`jsonb\`, arrays whose elements change, a domain with a CHECK, and every \`USING\`
that is more than a cast of the column.`,
  unsafe: `ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;`,
  safe: `-- 1. A second column. A trigger keeps it equal for rows that are inserted or updated.
ALTER TABLE orders ADD COLUMN customer_id_new bigint;
-- 2. Fill the old rows in batches outside of this migration.
-- 3. Let the application read the new column, and drop the old one in a later release.`,
  *check(statement, context) {
    for (const change of typeChanges(statement, context)) {
      const hit = hitOf(change, statement);
      if (hit !== undefined) yield hit;
    }
  },
};

function hitOf(change: TypeChange, statement: LintStatement): Hit | undefined {
  const { command, column, from, to, def, effect } = change;
  if (effect !== 'rewrite' && effect !== 'unknown') return undefined;
  const { relation, all } = command;
  const table = nameText(relation);
  const free = effect === 'unknown' && from === undefined ? freeSources(to) : undefined;
  const condition = effect === 'rewrite' ? '' : unknownText(column, from, to, free);
  const alsoScans = all.some(({ subtype }) => subtype === 'AT_SetNotNull')
    ? ', and SET NOT NULL reads every row under the same lock'
    : '';
  return {
    statement,
    location: def.typeName?.location,
    message: `blocks reads and writes of ${table} while the table and all its indexes are rewritten, to store ${column} ${described(change)}${condition}${alsoScans}`,
    remedy: `Add a column of the type ${typeText(to)}, keep it equal with a trigger, fill it in batches, switch over, and drop ${column} later.`,
    relation,
    ...(effect === 'unknown' &&
      (free !== undefined || from !== undefined) && { severity: 'warning' as const }),
  };
}

function described({ from, to, computes }: TypeChange): string {
  if (computes) return `as what USING computes (${typeText(to)})`;
  return from === undefined ? `as ${typeText(to)}` : `as ${typeText(to)} in place of ${typeText(from)}`;
}

function unknownText(
  column: string,
  from: SqlType | undefined,
  to: SqlType,
  free: string | undefined,
): string {
  if (from !== undefined) return ', unless one of the two is a domain without constraints over the other';
  return `, unless ${column} is ${free ?? typeText(to)} now`;
}

/** What the column may be for the change to be free, where its present type is not known. */
function freeSources({ name, schema, mods, isArray }: SqlType): string | undefined {
  if (schema !== undefined || isArray) return undefined;
  const [limit, scale] = mods;
  switch (name) {
    case 'text':
      return 'varchar or citext';
    case 'varchar':
      return limit === undefined ? 'text, varchar(n) or citext' : `a varchar of at most ${limit}`;
    case 'citext':
      return 'text or varchar';
    case 'numeric':
      return limit === undefined
        ? 'numeric with a precision'
        : `numeric of a smaller precision with ${scale ?? 0} decimals`;
    case 'timestamp':
      return limit === undefined
        ? 'timestamp(n), or timestamptz in a session at UTC'
        : `timestamp of at most ${limit} digits`;
    case 'timestamptz':
      return limit === undefined
        ? 'timestamptz(n), or timestamp in a session at UTC'
        : `timestamptz of at most ${limit} digits`;
    case 'interval':
    case 'time':
    case 'timetz':
    case 'varbit':
      return `a shorter ${name}`;
    case 'inet':
      return 'cidr';
    default:
      return undefined;
  }
}
