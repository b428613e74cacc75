import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MigrationError } from '../../src/engine/errors.ts';
import type { Report, ReportPlan } from '../../src/engine/report.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { until } from '../kit/until.ts';
import { bench, failure } from './support.ts';

/** What a dry run gives to be approved. */
async function approved(dryRun: Promise<Report>): Promise<{ digest: string; data: ReportPlan }> {
  const { planDigest, plan } = await dryRun;
  if (planDigest === null || plan === null) throw new Error('a dry run has a plan');
  return { digest: planDigest, data: plan };
}

function fields(error: MigrationError): string[] {
  return error.details.differences.map(({ field }) => field);
}

describe('a refusal with the approved plan at hand', () => {
  test('names the file whose SQL has changed', async () => {
    const { migrator, dir, has } = await bench(smallMigrations(3));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    await writeFile(join(dir, 'versions/002_add_step_2.sql'), 'CREATE TABLE other ();');
    const error = await failure(migrator.up({ approvedPlan: digest, approvedPlanData: data }));
    expect(error).toMatchObject({ reason: 'plan-changed', report: { status: 'failed', timeline: [] } });
    expect(error.details.message).toBe(
      `What would run now is not the approved plan ${digest.slice(0, 12)}: the SQL of 002_add_step_2 has changed.`,
    );
    expect(error.details.differences).toEqual([
      {
        field: '002_add_step_2 SQL',
        approved: data.steps[1]?.[3].slice(0, 12),
        now: expect.stringMatching(/^[0-9a-f]{12}$/),
      },
    ]);
    expect(await has('step_1')).toBe(false);
  });

  test('names every difference and counts them when there are many', async () => {
    const { migrator, dir } = await bench(smallMigrations(4));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    await migrator.up({ steps: 2 });
    await rename(join(dir, 'versions/004_add_step_4.sql'), join(dir, 'versions/005_add_step_4.sql'));
    const error = await failure(migrator.up({ approvedPlan: digest, approvedPlanData: data, steps: 1 }));
    expect(error.details.message).toContain('6 differences, the first: it was approved for all, and this is');
    expect(fields(error)).toEqual([
      'limit',
      'applied 001',
      'applied 002',
      '001_add_step_1',
      '002_add_step_2',
      '4_add_step_4',
    ]);
  });

  test('has no use for data of another plan', async () => {
    const { migrator } = await bench(smallMigrations(2));
    const other = await approved(migrator.up({ dryRun: true, steps: 1 }));
    const error = await failure(migrator.up({ approvedPlan: '0'.repeat(64), approvedPlanData: other.data }));
    expect(error.details.differences).toEqual([]);
    expect(error.details.message).toContain('Only the digest of what was approved is at hand');
  });

  test('comes from the plan as data alone, too', async () => {
    const { migrator, history } = await bench(smallMigrations(2));
    const { data } = await approved(migrator.up({ dryRun: true, steps: 1 }));
    expect(fields(await failure(migrator.up({ approvedPlanData: data })))).toEqual([
      'limit',
      '002_add_step_2',
    ]);
    await migrator.up({ approvedPlanData: data, steps: 1 });
    expect(await history()).toHaveLength(1);
  });
});

describe('a refusal with nothing but the digest', () => {
  test('tells what was applied since', async () => {
    const { migrator, has } = await bench(smallMigrations(4));
    const { digest } = await approved(migrator.up({ dryRun: true }));
    await migrator.up({ steps: 2 });
    const error = await failure(migrator.up({ approvedPlan: digest.slice(0, 32) }));
    expect(fields(error)).toEqual(['applied 001', 'applied 002', '001_add_step_1', '002_add_step_2']);
    expect(error.details.message).toContain('the first: 001 has been applied since');
    expect(await has('step_3')).toBe(false);
  });

  test('tells what was applied since when the run is limited, too', async () => {
    const { migrator } = await bench(smallMigrations(5));
    const byCount = await approved(migrator.up({ dryRun: true, steps: 2 }));
    const byVersion = await approved(migrator.up({ dryRun: true, to: '3' }));
    await migrator.up({ steps: 1 });
    expect(fields(await failure(migrator.up({ approvedPlan: byCount.digest, steps: 2 })))).toEqual([
      'applied 001',
      '003_add_step_3',
      '001_add_step_1',
    ]);
    expect(fields(await failure(migrator.up({ approvedPlan: byVersion.digest, to: '3' })))).toEqual([
      'applied 001',
      '001_add_step_1',
    ]);
  });

  test.each(['versions/003_last.sql', 'versions/0015_between.sql'])(
    'tells that %s was added since',
    async (file) => {
      const { migrator, dir } = await bench({ 'versions/001_a.sql': '', 'versions/0020_b.sql': 'SELECT 1;' });
      const { digest } = await approved(migrator.up({ dryRun: true }));
      await writeFile(join(dir, file), 'CREATE TABLE c ();');
      const error = await failure(migrator.up({ approvedPlan: digest }));
      expect(error.details.message).toMatch(/: \d+_(last|between) would be applied, too\.$/);
      expect(error.details.differences).toMatchObject([{ approved: null }]);
    },
  );

  test('tells that it was approved with another limit', async () => {
    const { migrator } = await bench(smallMigrations(3));
    const all = await approved(migrator.up({ dryRun: true }));
    const two = await approved(migrator.up({ dryRun: true, steps: 2 }));
    const toThree = await approved(migrator.up({ dryRun: true, to: '003' }));
    const limits = async (command: Promise<Report>): Promise<unknown> =>
      (await failure(command)).details.differences.find(({ field }) => field === 'limit');
    expect(await limits(migrator.up({ approvedPlan: all.digest, steps: 1 }))).toMatchObject({
      approved: 'all',
      now: '1 step',
    });
    expect(await limits(migrator.up({ approvedPlan: two.digest }))).toMatchObject({ approved: '2 steps' });
    expect(await limits(migrator.up({ approvedPlan: toThree.digest }))).toMatchObject({ approved: 'to 003' });
  });

  test('tells of down what was applied or rolled back since, and another limit', async () => {
    const { migrator } = await bench(smallMigrations(4));
    await migrator.up({ steps: 3 });
    const one = await approved(migrator.down({ dryRun: true }));
    await migrator.up();
    expect(fields(await failure(migrator.down({ approvedPlan: one.digest })))).toEqual([
      'applied 004',
      '004_add_step_4',
      '003_add_step_3',
    ]);
    const last = await approved(migrator.down({ dryRun: true }));
    await migrator.down({ steps: 2 });
    const lastError = await failure(migrator.down({ approvedPlan: last.digest }));
    expect(fields(lastError)).toEqual(['applied 003', 'applied 004', '002_add_step_2', '004_add_step_4']);
    const two = await approved(migrator.down({ dryRun: true, to: '0' }));
    const error = await failure(migrator.down({ approvedPlan: two.digest }));
    expect(error.details.differences[0]).toEqual({ field: 'limit', approved: 'to 0', now: '1 step' });
  });

  test('says that it does not know when nothing fits', async () => {
    const { migrator, dir } = await bench(smallMigrations(2));
    const { digest } = await approved(migrator.up({ dryRun: true }));
    await writeFile(join(dir, 'versions/002_add_step_2.sql'), 'CREATE TABLE other ();');
    const error = await failure(migrator.up({ approvedPlan: digest }));
    expect(error.details.differences).toEqual([]);
    expect(error.details.message).toMatch(
      /^The approved plan is [0-9a-f]{12}; what would run now is plan [0-9a-f]{12}: 001_add_step_1, 002_add_step_2\. Only the digest/,
    );
    expect(error.details.next).toContain('JSON report');
  });
});

describe('with nothing left to run', () => {
  test.each([
    ['its data', true],
    ['its digest alone', false],
  ])('a job that has succeeded succeeds again, and knows by %s that it is done', async (_, withData) => {
    const { migrator, events } = await bench(smallMigrations(2));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    const options = { approvedPlan: digest, ...(withData ? { approvedPlanData: data } : {}) };
    await migrator.up(options);
    events.length = 0;
    const again = await migrator.up(options);
    expect(again).toMatchObject({ status: 'up-to-date', error: null });
    expect(again.warnings).toEqual([
      {
        code: 'approved-plan',
        message: `Nothing is left to run: the approved plan ${digest.slice(0, 12)} is done already (001_add_step_1, 002_add_step_2).`,
        file: null,
      },
    ]);
    expect(events).toContainEqual({ type: 'planned', digest: again.planDigest, steps: 0 });
  });

  test('down and reset that have succeeded succeed again', async () => {
    const { migrator } = await bench(smallMigrations(3));
    await migrator.up();
    const down = await approved(migrator.down({ dryRun: true, to: '1' }));
    await migrator.down({ to: '1', approvedPlan: down.digest });
    expect((await migrator.down({ to: '1', approvedPlan: down.digest })).warnings).toMatchObject([
      { code: 'approved-plan', message: expect.stringContaining('is done already (003_add_step_3, 002_add') },
    ]);
    const reset = await approved(migrator.reset({ dryRun: true }));
    const options = { confirm: 'RESET', approvedPlan: reset.digest };
    await migrator.reset(options);
    expect(await migrator.reset(options)).toMatchObject({
      status: 'up-to-date',
      warnings: [{ code: 'approved-plan' }],
    });
  });

  test('a digest that nobody knows is a warning', async () => {
    const { migrator } = await bench(smallMigrations(1));
    await migrator.up();
    const report = await migrator.up({ approvedPlan: 'f'.repeat(64) });
    expect(report.status).toBe('up-to-date');
    expect(report.warnings).toMatchObject([
      { code: 'approved-plan', message: expect.stringContaining('Whether it was run before is not known') },
    ]);
  });

  test('an approved migration that was not done is refused: its file is gone, or it was done otherwise', async () => {
    const { migrator, dir } = await bench(smallMigrations(2));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    const options = { approvedPlan: digest, approvedPlanData: data };
    await migrator.up({ steps: 1 });
    await rm(join(dir, 'versions/002_add_step_2.sql'));
    const gone = await failure(migrator.up(options));
    expect(gone.reason).toBe('plan-changed');
    expect(gone.details.message).toContain(' 2_add_step_2 would not be applied any more');
    await writeFile(join(dir, 'versions/002_add_step_2.sql'), 'SELECT 1;');
    await migrator.up();
    expect(await failure(migrator.up(options))).toMatchObject({ reason: 'plan-changed' });
  });

  test('the history that the original runner wrote counts for a file with a byte order mark', async () => {
    const { migrator, database } = await bench({ 'versions/001_a.sql': '\ufeffSELECT 1;' });
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    await migrator.up();
    const [{ checksum } = {}] = await database.query(
      "SELECT left(encode(sha256(convert_to(E'\\uFEFFSELECT 1;', 'UTF8')), 'hex'), 16) AS checksum",
    );
    await database.query('UPDATE _migrations SET checksum = $1', [checksum]);
    const report = await migrator.up({ approvedPlan: digest, approvedPlanData: data });
    expect(report.warnings).toMatchObject([{ message: expect.stringContaining('is done already (001_a)') }]);
  });

  test('the second of two jobs with one approval waits for the first, and succeeds', async () => {
    const made = await bench({ 'versions/001_a.sql': 'SELECT pg_advisory_xact_lock(1);' });
    const told = (type: string): boolean => made.events.some((event) => event.type === type);
    const gate = await made.database.client();
    await gate.query('SELECT pg_advisory_lock(1)');
    const { digest } = await approved(made.migrator.up({ dryRun: true }));
    const first = made.migrator.up({ approvedPlan: digest });
    await until('the first job', () => told('step-started'));
    const second = made.migrator.up({ approvedPlan: digest });
    await until('the second job', () => told('waiting-for-runner'));
    await gate.query('SELECT pg_advisory_unlock(1)');
    expect(await first).toMatchObject({ status: 'applied', warnings: [] });
    expect(await second).toMatchObject({ status: 'up-to-date', warnings: [{ code: 'approved-plan' }] });
  });
});

describe('an approved plan that is done, with more that could be run,', () => {
  test.each([
    ['its data', true],
    ['its digest alone', false],
  ])('is not an approval to roll back more: known by %s', async (_, withData) => {
    const { migrator, history } = await bench(smallMigrations(3));
    await migrator.up();
    const { digest, data } = await approved(migrator.down({ dryRun: true }));
    const options = { approvedPlan: digest, ...(withData ? { approvedPlanData: data } : {}) };
    await migrator.down(options);
    const { reason, details } = await failure(migrator.down(options));
    expect(reason).toBe('plan-changed');
    expect(details.message).toBe(
      `The approved plan ${digest.slice(0, 12)} is done already: 003_add_step_3 is rolled back. What would run now is another plan, which is not approved: 002_add_step_2.`,
    );
    expect(details.next).toBe(
      'Nothing has to be done. Only to roll back more (002_add_step_2), make a new plan with a dry run and have that approved.',
    );
    expect(await history()).toHaveLength(2);
  });

  test.each([
    ['its data', true],
    ['its digest alone', false],
  ])('is not an approval to apply what was added since: known by %s', async (_, withData) => {
    const { migrator, dir, has } = await bench(smallMigrations(2));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    const options = { approvedPlan: digest, ...(withData ? { approvedPlanData: data } : {}) };
    await migrator.up(options);
    await writeFile(join(dir, 'versions/003_c.sql'), 'CREATE TABLE c ();');
    const { details } = await failure(migrator.up(options));
    expect(details.message).toContain('is done already: 001_add_step_1, 002_add_step_2 are applied. What');
    expect(details.next).toContain('Nothing has to be done. Only to apply more (003_c), make a new plan');
    expect(await has('c')).toBe(false);
  });
});

describe('a dry run that is given an approved plan', () => {
  test('shows that plan while it still holds, and says what differs when it does not', async () => {
    const { migrator, dir } = await bench(smallMigrations(2));
    const { digest, data } = await approved(migrator.up({ dryRun: true }));
    const options = { dryRun: true, approvedPlan: digest, approvedPlanData: data };
    expect(await migrator.up(options)).toMatchObject({ status: 'pending', planDigest: digest });
    await writeFile(join(dir, 'versions/003_c.sql'), '');
    const { reason, details } = await failure(migrator.up(options));
    expect(reason).toBe('plan-changed');
    expect(details.message).toContain(': 003_c would be applied, too.');
    expect(details.next).toContain('or the dry run asks for something else. To see the plan as it is now');
    expect(details.next).toContain('without approved-plan');
  });

  test('needs none', async () => {
    const { migrator } = await bench(smallMigrations(1));
    expect(await migrator.up({ dryRun: true, approvedPlan: null })).toMatchObject({ status: 'pending' });
  });
});

test('the first digits of a digest approve nothing', async () => {
  const { migrator, has } = await bench(smallMigrations(1));
  const { digest } = await approved(migrator.up({ dryRun: true }));
  expect(await failure(migrator.up({ approvedPlan: digest.slice(0, 31) }))).toMatchObject({
    reason: 'plan-changed',
  });
  expect(await has('step_1')).toBe(false);
});

test('a run that must be approved and is not is refused, unless there is nothing to run', async () => {
  const { migrator, has } = await bench(smallMigrations(1));
  const error = await failure(migrator.up({ approvedPlan: null }));
  expect(error.reason).toBe('not-approved');
  expect(error.details.next).toMatch(/as approved-plan: [0-9a-f]{64}$/);
  expect(error.details.message).toContain('001_add_step_1');
  expect(await has('step_1')).toBe(false);
  await migrator.up();
  expect(await migrator.up({ approvedPlan: null })).toMatchObject({ status: 'up-to-date', warnings: [] });
});
