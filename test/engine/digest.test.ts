import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digestOfPlan } from '../../src/engine/digest.ts';
import type { ReportPlan } from '../../src/engine/report.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { bench } from './support.ts';

/** An approval outlives the version of the program that made it: these digests must never change. */
test.each<[string, ReportPlan]>([
  [
    '50701762f9f0c94e33d37b0145c682adc3cf3df5867968746765ac73a3357b0c',
    {
      v: 1,
      command: 'up',
      limit: { to: '12' },
      target: { database: 'shop', schema: 'public', table: '_migrations' },
      applied: [
        ['1', 'aaaaaaaaaaaaaaaa'],
        ['2', 'bbbbbbbbbbbbbbbb'],
        ['10', 'cccccccccccccccc'],
      ],
      steps: [
        ['11', 'créé "x"', 'up', sha256('CREATE TABLE a (id int);\n'), 'transactional'],
        ['12', 'idx', 'up', sha256('CREATE INDEX CONCURRENTLY i ON a (id);'), 'statement-by-statement'],
      ],
    },
  ],
  [
    '2762134bb72d147310480d22224564cd3b2ebd69888baab5dc2e7e67cec8e754',
    {
      steps: [],
      applied: [],
      target: { table: '_migrations', schema: 'public', database: 'shop' },
      limit: null,
      command: 'reset',
      v: 1,
    },
  ],
])('the digest of a given plan stays what it is: %s', (digest, plan) => {
  expect(digestOfPlan(plan)).toBe(digest);
});

test('the plan of a report is what its digest is made of, in a dry run and in the run itself', async () => {
  const { migrator, database } = await bench(smallMigrations(3));
  await migrator.up({ steps: 1 });
  const dry = await migrator.up({ dryRun: true, to: '002' });
  const name = new URL(database.url).pathname.slice(1);
  expect(dry.plan).toMatchObject({
    v: 1,
    command: 'up',
    limit: { to: '2' },
    target: { database: name, schema: 'public', table: '_migrations' },
    applied: [['1', dry.migrations[0]?.checksum]],
    steps: [['2', 'add_step_2', 'up', sha256(dry.steps[0]?.sql ?? ''), 'transactional']],
  });
  expect(dry.plan && digestOfPlan(dry.plan)).toBe(dry.planDigest);
  const wet = await migrator.up({ to: '002' });
  expect([wet.plan, wet.planDigest]).toEqual([dry.plan, dry.planDigest]);
  expect((await migrator.status()).plan).toBeNull();
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
