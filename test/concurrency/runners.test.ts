import { expect, test, vi } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { migrationsFolder, smallMigrations } from '../kit/migrations.ts';
import { startPgBouncer } from '../kit/pgbouncer.ts';
import { ended, expectExactlyOnce, PATIENCE_MS, startRunners, times } from './support.ts';

vi.setConfig({ testTimeout: PATIENCE_MS });

test('32 processes at once on an empty database apply each migration once, and all exit 0', async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder(smallMigrations(50));
  const runners = await ended(startRunners(times(32, database.url), dir));
  await expectExactlyOnce(database, runners, 50);
});

for (const mode of ['transaction', 'session'] as const) {
  test(`32 processes through PgBouncer in ${mode} mode apply each of 50 migrations once, and all exit 0`, async () => {
    const database = await createDatabase();
    const dir = await migrationsFolder(smallMigrations(50));
    const pooler = await startPgBouncer({ mode });
    const runners = await ended(startRunners(times(32, pooler.url(database.url)), dir));
    await expectExactlyOnce(database, runners, 50);
    for (const { report } of runners) expect(report.warnings.map(({ code }) => code)).toContain('pooler');
  });
}

test('processes with and without the pooler keep out of each other’s way', async () => {
  const database = await createDatabase();
  const dir = await migrationsFolder(smallMigrations(30));
  const pooler = await startPgBouncer({ mode: 'transaction' });
  const urls = times(6, database.url, pooler.url(database.url));
  const runners = await ended(startRunners(urls, dir));
  await expectExactlyOnce(database, runners, 30);
});
