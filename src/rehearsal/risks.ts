import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import type { ObjectName } from '../sql/names.ts';
import type { DataCheck } from './risks/check.ts';
import { MOST_COUNTED, questionSql } from './risks/question-sql.ts';

export { dataChecks } from './risks/extract.ts';
export { riskFindings } from './risks/findings.ts';
export type { DataCheck } from './risks/check.ts';

export interface RiskLimits {
  /** How long one question may take. Milliseconds. */
  readonly timeoutMs?: number;
  /** How long all of them together may take. Milliseconds. */
  readonly budgetMs?: number;
  /** Larger tables are not read. Bytes, with the partitions of a partitioned table. */
  readonly mostBytes?: number;
}

export interface DataRisk {
  readonly check: DataCheck;
  /** `in-the-way`: the statement would fail on the rows as they are now. */
  readonly outcome: 'none' | 'in-the-way' | 'not-checked';
  /** Of values, rows or groups in the way; null when they were not counted. */
  readonly count: number | null;
  /** There are more than `count`. */
  readonly more: boolean;
  /** Why it was not checked; null when it was. */
  readonly reason: string | null;
}

const DEFAULTS = { timeoutMs: 3_000, budgetMs: 20_000, mostBytes: 2 ** 31 };

/**
 * Asks the target what stands in the way of pending statements, one read-only transaction a question. It counts and
 * looks at no value. Tables and columns that are not there yet have no rows and are left out of the answer.
 */
export async function checkData(
  connection: Connection,
  checks: readonly DataCheck[],
  limits: RiskLimits = {},
): Promise<DataRisk[]> {
  const { timeoutMs, budgetMs, mostBytes } = { ...DEFAULTS, ...limits };
  const end = performance.now() + budgetMs;
  const risks: DataRisk[] = [];
  for (const check of checks) {
    const left = Math.floor(Math.min(timeoutMs, end - performance.now()));
    const risk =
      left <= 0
        ? notChecked(check, 'the time for all questions was up')
        : await ask(connection, check, left, mostBytes);
    if (risk) risks.push(risk);
  }
  return risks;
}

async function ask(
  connection: Connection,
  check: DataCheck,
  timeoutMs: number,
  mostBytes: number,
): Promise<DataRisk | undefined> {
  try {
    const [found] = await inTransaction(connection, timeoutMs, lookUp(check));
    const [table, bytes, referenced, key] = found ?? [];
    if (table == null) return undefined;
    if (Number(bytes) > mostBytes) return notChecked(check, `the table is larger than ${inUnits(mostBytes)}`);
    if (check.kind === 'orphans' && referenced == null)
      return notChecked(check, 'the referenced table is not there yet');
    const columns =
      check.kind === 'orphans' && check.referencedColumns.length > 0
        ? check.referencedColumns
        : (JSON.parse(key ?? '[]') as string[]);
    if (check.kind === 'orphans' && columns.length !== check.columns.length)
      return notChecked(check, 'the referenced key is not there yet');
    const sql = questionSql(check, table, referenced == null ? undefined : { table: referenced, columns });
    const [answer] = await inTransaction(connection, timeoutMs, sql);
    const count = Number(answer?.[0]);
    const [outcome, more] = [count > 0 ? 'in-the-way' : 'none', count > MOST_COUNTED] as const;
    return { check, outcome, count: Math.min(count, MOST_COUNTED), more, reason: null };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const reason = reasonOf(error);
    return reason === undefined ? undefined : notChecked(check, reason);
  }
}

function notChecked(check: DataCheck, reason: string): DataRisk {
  return { check, outcome: 'not-checked', count: null, more: false, reason };
}

/** The table as the session sees it, its size, and the referenced table with its primary key. */
function lookUp(check: DataCheck): string {
  const own = toRegclass(check.relation);
  const other = check.kind === 'orphans' ? toRegclass(check.references) : 'NULL::pg_catalog.regclass';
  return `SELECT own::pg_catalog.text,
       COALESCE((SELECT sum(pg_catalog.pg_relation_size(relid)) FROM pg_catalog.pg_partition_tree(own)), pg_catalog.pg_relation_size(own)),
       other::pg_catalog.text,
       (SELECT pg_catalog.json_agg(attname ORDER BY place)
          FROM pg_catalog.pg_constraint, unnest(conkey) WITH ORDINALITY AS key (number, place)
               JOIN pg_catalog.pg_attribute ON attnum = number
         WHERE conrelid = other AND attrelid = other AND contype = 'p')
  FROM (SELECT ${own} AS own, ${other} AS other) AS named`;
}

function toRegclass({ schema, name }: ObjectName): string {
  const quoted =
    schema === undefined ? quoteIdentifier(name) : `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`;
  return `pg_catalog.to_regclass(${quoteLiteral(quoted)})`;
}

/** Nobody is kept waiting: no lock is waited for, no other process is taken to help, and rows are never hidden. */
async function inTransaction(
  connection: Connection,
  timeoutMs: number,
  query: string,
): Promise<readonly (readonly (string | null)[])[]> {
  const message = [
    'BEGIN READ ONLY',
    `SET LOCAL statement_timeout = ${timeoutMs}`,
    'SET LOCAL lock_timeout = 200',
    'SET LOCAL max_parallel_workers_per_gather = 0',
    'SET LOCAL row_security = off',
    query,
    'COMMIT',
  ];
  try {
    const results = await connection.send(message.join(';\n'), { rows: 'all' });
    return results[message.indexOf(query)]?.rows ?? [];
  } catch (error) {
    if (error instanceof ServerError) await connection.send('ROLLBACK', { onNotice: () => undefined });
    throw error;
  }
}

/** Undefined for what is not there yet, and so has no rows. */
function reasonOf({ sqlstate }: ServerError): string | undefined {
  switch (sqlstate) {
    case '42P01':
    case '42703':
    case '3F000':
      return undefined;
    case '57014':
      return 'it took too long';
    case '55P03':
      return 'the table was locked';
    case '42501':
      return 'the role may not read the table, or not all of its rows';
    default:
      return `the server refused the question (SQLSTATE ${sqlstate})`;
  }
}

function inUnits(bytes: number): string {
  return bytes >= 2 ** 30 ? `${Math.round(bytes / 2 ** 30)} GB` : `${Math.round(bytes / 2 ** 20)} MB`;
}
