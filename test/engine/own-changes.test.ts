import { expect, test } from 'vitest';
import { parseTarget } from '../../src/postgres/target.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import { bench, failure, states } from './support.ts';

test.each([
  ['up', 'applied, 002 pending', '001', { applied: 1, pending: 1, newlyApplied: 1 }],
  ['down', 'applied, 002 reverted', '001', { applied: 1, reverted: 1 }],
] as const)('a report of %s that could not read the history again has what was done', async (...row) => {
  const [command, rest, currentVersion, counts] = row;
  const files = smallMigrations(2);
  // Nothing is sent behind these: they are done, and told, before the next is begun.
  for (const alone of ['versions/001_add_step_1.sql', 'down/002_add_step_2_down.sql'])
    files[alone] = `-- not synchronous_commit\n${files[alone] ?? ''}`;
  const made = await bench(files);
  if (command === 'down') await made.migrator.up();
  let lost = false;
  const second = command === 'up' ? 'CREATE TABLE step_2' : 'DROP TABLE step_1';
  const dying = await startProxy(made.database.url, {
    onMessage: ({ bytes }) => {
      lost ||= bytes.includes(second);
      return lost ? 'cut-before' : 'pass';
    },
  });
  const url = new URL(dying.url(made.database.url));
  url.searchParams.set('sslmode', 'disable');
  const target = parseTarget({ url: url.href });
  const cut = made.with({ database: { kind: 'target', target }, connectAttempts: 1 });
  const { report, reason } = await failure(command === 'up' ? cut.up() : cut.down({ steps: 2 }));
  expect(reason).toBe('unknown-outcome');
  expect(states(report)).toBe(`001 ${rest}`);
  expect(report).toMatchObject({ currentVersion, counts });
});
