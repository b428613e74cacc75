import type { Connection } from '../postgres/connection.ts';
import { ServerError } from '../postgres/message.ts';
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.ts';
import { readTables } from './seed-schema.ts';
import type { SeedTable } from './seed-schema.ts';
import { literalsIn, valuesFor } from './seed-values.ts';

/** A row of ours, by the place where it is stored. */
interface SeedRow {
  tableOid: string;
  ctid: string;
}

/** How many ways of making a row are tried before a table is left empty. */
const MOST_TRIES = 60;

/**
 * Puts two rows into each table, past triggers and foreign keys: one with nothing in it but what has to be, one with
 * all there is. A table whose rows have to be like nothing that we can think of stays as it is. The rows are
 * committed: within the transaction that is looked at, their locks would hide those of its statements.
 */
export async function seed(connection: Connection, oids: readonly string[]): Promise<SeedRow[]> {
  const tables = await readTables(connection, oids);
  const rows: SeedRow[] = [];
  await quietly(connection, 'SET session_replication_role = replica');
  for (const table of tables) for (const row of [1, 2]) rows.push(...(await seedRow(connection, table, row)));
  await quietly(connection, 'RESET session_replication_role');
  return rows;
}

/** Takes the rows back. What ran with them was rolled back, so they are where they were. */
export async function unseed(connection: Connection, rows: readonly SeedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const tables = [...new Set(rows.map(({ tableOid }) => tableOid))];
  const names = `SELECT c.oid, n.nspname, c.relname FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid IN (${tables.join(', ')})`;
  const [result] = await connection.send(names, { rows: 'all', onNotice: () => undefined });
  const deletions = (result?.rows ?? []).map(([oid, schema, name]) => {
    const places = rows.flatMap(({ tableOid, ctid }) => (tableOid === oid ? [`'${ctid}'`] : []));
    return `DELETE FROM ONLY ${quoteIdentifier(schema ?? '')}.${quoteIdentifier(name ?? '')}
      WHERE ctid = ANY (ARRAY[${places.join(', ')}]::pg_catalog.tid[])`;
  });
  await quietly(
    connection,
    ['SET session_replication_role = replica', ...deletions, 'RESET session_replication_role'].join(';\n'),
  );
}

async function seedRow(connection: Connection, table: SeedTable, row: number): Promise<SeedRow[]> {
  const values = new Map<string, string | null>();
  for (const column of table.columns)
    values.set(column.name, row === 1 && !column.notNull ? null : (valuesFor(column, row)[0] ?? null));
  let failure = await insert(connection, table, values);
  if ('rows' in failure) return failure.rows;
  let tries = 0;
  for (const variation of variations(table, row, () => failure)) {
    if (++tries > MOST_TRIES) break;
    const tried = await insert(connection, table, new Map([...values, ...variation]));
    if ('rows' in tried) return tried.rows;
    // Another rule complains: this one is content.
    if (
      tried.error.constraint !== failure.error.constraint ||
      tried.error.sqlstate !== failure.error.sqlstate
    ) {
      for (const [name, value] of variation) values.set(name, value);
      failure = tried;
    }
  }
  return [];
}

type Inserted = { rows: SeedRow[] } | { error: ServerError['fields'] };

/** Other values for the columns that the failure is about: of a CHECK, of a partition key, or any. */
function* variations(
  table: SeedTable,
  row: number,
  failure: () => Inserted,
): Generator<Map<string, string | null>> {
  for (let round = 0; round < 3; round++) {
    const now = failure();
    const constraint = 'error' in now ? now.error.constraint : undefined;
    const check = table.checks.find(({ name }) => name === constraint);
    const literals = literalsIn(check ? check.definition : table.bounds);
    const columns = table.columns.filter(({ name }) => !check || check.columns.includes(name));
    for (const column of columns) {
      for (const value of [
        ...literals,
        ...valuesFor(column, row).slice(1),
        ...(column.notNull ? [] : [null]),
      ]) {
        yield new Map([[column.name, value]]);
        if (failure() !== now) break;
      }
      if (failure() !== now) break;
    }
    if (failure() === now) return;
  }
}

async function insert(
  connection: Connection,
  table: SeedTable,
  values: ReadonlyMap<string, string | null>,
): Promise<Inserted> {
  const columns = [...values.keys()].map(quoteIdentifier).join(', ');
  const row = [...values.values()].map((value) => (value === null ? 'NULL' : quoteLiteral(value))).join(', ');
  const what = columns === '' ? 'DEFAULT VALUES' : `(${columns}) OVERRIDING SYSTEM VALUE VALUES (${row})`;
  const sql = `INSERT INTO ${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)} ${what}
    ON CONFLICT DO NOTHING RETURNING tableoid, ctid`;
  try {
    const [result] = await connection.send(sql, { rows: 'all', onNotice: () => undefined });
    return {
      rows: (result?.rows ?? []).map(([tableOid, ctid]) => ({ tableOid: tableOid ?? '', ctid: ctid ?? '' })),
    };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return { error: error.fields };
  }
}

async function quietly(connection: Connection, sql: string): Promise<void> {
  await connection.send(sql, { onNotice: () => undefined });
}
