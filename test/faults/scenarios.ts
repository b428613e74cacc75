import type { MigrationFiles } from '../kit/migrations.ts';

/** A migration that keeps account of itself: each of its statements leaves an entry, by which it is counted. */
export interface AccountedStep {
  /** `001_step`. */
  name: string;
  /** All or nothing: its entries are of one transaction. */
  atomic: boolean;
  /** What `up` and `down` of it leave, in order. */
  entries: Record<'up' | 'down', readonly string[]>;
  files: MigrationFiles;
}

/** One command on one folder, and how it ends when nothing goes wrong. */
export interface Scenario {
  title: string;
  command: 'up' | 'down';
  steps: readonly AccountedStep[];
  /** The name of the step that fails of itself. */
  fails?: string;
}

/** What every database has before a trial: the table that the migrations write their entries into. */
export const PREPARED = `
  DROP SCHEMA IF EXISTS public CASCADE;
  CREATE SCHEMA public;
  CREATE TABLE ledger (id serial, entry text NOT NULL, xid xid8 NOT NULL DEFAULT pg_current_xact_id());`;

export const up: Scenario = { title: 'up', command: 'up', steps: transactional(2) };
export const down: Scenario = { title: 'down', command: 'down', steps: transactional(2) };
/** Many transactional files in a row, whose messages need not wait for each other. */
export const many: Scenario = { title: 'up of many', command: 'up', steps: transactional(6) };
export const statements: Scenario = {
  title: 'up with a file that runs statement by statement',
  command: 'up',
  steps: [...transactional(1), concurrently(2), ...transactional(1, 3)],
};
export const error: Scenario = {
  title: 'up with a file that fails',
  command: 'up',
  steps: [...transactional(2), failing(3, 'SELECT 1 / 0;'), ...transactional(1, 4)],
  fails: '003_step',
};
export const syntaxError: Scenario = {
  title: 'up with a syntax error, of whose message nothing runs',
  command: 'up',
  steps: [...transactional(2), failing(3, 'SELEC 1;'), ...transactional(1, 4)],
  fails: '003_step',
};
export const deferred: Scenario = {
  title: 'up with a deferred constraint that fails when the transaction ends',
  command: 'up',
  steps: [
    ...transactional(2),
    failing(
      3,
      'CREATE TABLE twice (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO twice VALUES (1), (1);',
    ),
    ...transactional(1, 4),
  ],
  fails: '003_step',
};

export const scenarios = [up, down, many, statements, error, syntaxError, deferred];

export function filesOf({ steps }: Scenario): MigrationFiles {
  return Object.assign({}, ...steps.map(({ files }) => files)) as MigrationFiles;
}

function transactional(count: number, first = 1): AccountedStep[] {
  return Array.from({ length: count }, (_, index) => {
    const version = first + index;
    return accounted(version, true, {
      up: ['up 1', `CREATE TABLE t_${version} (id int);`, 'up 2'],
      down: ['down 1', `DROP TABLE t_${version};`, 'down 2'],
    });
  });
}

function failing(version: number, sql: string): AccountedStep {
  return accounted(version, true, { up: ['up 1', sql, 'up 2'], down: [] });
}

function concurrently(version: number): AccountedStep {
  const step = accounted(version, false, {
    up: ['up 1', `CREATE INDEX CONCURRENTLY idx_${version} ON ledger (entry);`, 'up 2'],
    down: ['down 1', `DROP INDEX CONCURRENTLY idx_${version};`, 'down 2'],
  });
  const [first = '', last = ''] = step.entries.up;
  return { ...step, entries: { ...step.entries, up: [first, `valid index idx_${version}`, last] } };
}

/** Lines without a semicolon are entries; the others are SQL. */
function accounted(
  number: number,
  atomic: boolean,
  lines: Record<'up' | 'down', readonly string[]>,
): AccountedStep {
  const version = String(number).padStart(3, '0');
  const entry = (line: string): string => `${version} ${line}`;
  const sql = (line: string): string =>
    line.endsWith(';') ? line : `INSERT INTO ledger (entry) VALUES ('${entry(line)}');`;
  const entries = (direction: 'up' | 'down'): string[] =>
    lines[direction].filter((line) => !line.endsWith(';')).map(entry);
  return {
    name: `${version}_step`,
    atomic,
    entries: { up: entries('up'), down: entries('down') },
    files: {
      [`versions/${version}_step.sql`]: `${lines.up.map(sql).join('\n')}\n`,
      [`down/${version}_step_down.sql`]: `${lines.down.map(sql).join('\n')}\n`,
    },
  };
}
