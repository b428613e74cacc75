import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import { runCli } from '../kit/run-cli.ts';

test('eight processes that run up at once on an empty database apply every migration once, and all exit 0', async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder(smallMigrations(20));
  const results = await Promise.all(
    Array.from({ length: 8 }, () =>
      runCli(['up', '--json', '--migrations-dir', dir], { env: { DATABASE_URL: database.url } }),
    ),
  );
  expect(results.map(({ exitCode }) => exitCode)).toEqual(Array(8).fill(0));
  const reports = results.map(({ stdout }) => JSON.parse(stdout) as { counts: { newlyApplied: number } });
  expect(reports.reduce((sum, { counts }) => sum + counts.newlyApplied, 0)).toBe(20);
  const [row] = await database.query(
    'SELECT count(*)::int, count(DISTINCT version)::int AS versions FROM _migrations',
  );
  expect(row).toEqual({ count: 20, versions: 20 });
  expect(
    await database.query(
      "SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
    ),
  ).toEqual([]);
});
