import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { schemaInventory } from '../kit/inventory.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import { runCli, startCli } from '../kit/run-cli.ts';

const MIGRATIONS = 50;
/** Of the environment, for more than a run of the suite has time for. */
const KILLS = Number(process.env['KILLS'] ?? 100);

/** Runs `up` in a process of its own and returns what is in the database afterwards. */
async function upOnce(dir: string, url: string): Promise<number | null> {
  const { exitCode } = await runCli(['up', '--migrations-dir', dir], { env: { DATABASE_URL: url } });
  return exitCode;
}

async function contents(database: Awaited<ReturnType<typeof createDatabase>>): Promise<string> {
  const client = await database.client();
  const inventory = await schemaInventory(client);
  const { rows } = await client.query<{ version: string; done: boolean }>(
    'SELECT version, execution_time_ms >= 0 AS done FROM _migrations ORDER BY id',
  );
  const counts = await client.query<{ rows: number }>(
    `SELECT sum((xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', relname), false, true, '')))[1]::text::int)::int AS rows
     FROM pg_class WHERE relname LIKE 'step%' AND relkind = 'r'`,
  );
  await client.end();
  return JSON.stringify({ inventory, history: rows, rows: counts.rows });
}

test(`killed at ${KILLS} random moments, up has lost, doubled and half-applied nothing, and a plain up finishes`, async () => {
  const dir = await migrationsFolder(smallMigrations(MIGRATIONS));
  const reference = await createDatabase();
  const began = performance.now();
  expect(await upOnce(dir, reference.url)).toBe(0);
  const wholeRunMs = performance.now() - began;
  const expected = await contents(reference);

  let interrupted = 0;
  const round = async (): Promise<void> => {
    const database = await createDatabase();
    const running = startCli(['up', '--migrations-dir', dir], { env: { DATABASE_URL: database.url } });
    const timer = setTimeout(() => {
      running.signal('SIGKILL');
    }, Math.random() * wholeRunMs);
    const { signal } = await running.result;
    clearTimeout(timer);
    if (signal === 'SIGKILL') interrupted++;
    expect(await upOnce(dir, database.url)).toBe(0);
    expect(await contents(database)).toBe(expected);
    await database.drop();
  };
  const lane = async (rounds: number): Promise<void> => {
    for (let count = 0; count < rounds; count++) await round();
  };
  await Promise.all([lane(KILLS / 2), lane(KILLS / 2)]);
  expect(interrupted).toBeGreaterThan(KILLS / 4);
}, 600_000);
