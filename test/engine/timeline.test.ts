import { expect, test } from 'vitest';
import type { EngineEvent } from '../../src/engine/options.ts';
import type { Report } from '../../src/engine/report.ts';
import { parseTarget } from '../../src/postgres/target.ts';
import { smallMigrations } from '../kit/migrations.ts';
import { startProxy } from '../kit/proxy.ts';
import type { Proxy } from '../kit/proxy.ts';
import { until } from '../kit/until.ts';
import { bench, failure } from './support.ts';
import type { Bench } from './support.ts';

/** `up 001 done` and so on. */
function spans(report: Report | undefined): string[] {
  return report?.timeline.map((span) => `${span.direction} ${span.version} ${span.outcome}`) ?? [];
}

function through({ database, with: other }: Bench, proxy: Proxy): ReturnType<Bench['with']> {
  const url = new URL(proxy.url(database.url));
  url.searchParams.set('sslmode', 'disable');
  const target = parseTarget({ url: url.href });
  return other({ database: { kind: 'target', target }, connectAttempts: 2 });
}

test('the timeline has what was run, when and in which order; a dry run and a look have none', async () => {
  const { migrator } = await bench(smallMigrations(3));
  expect(spans(await migrator.up({ dryRun: true }))).toEqual([]);
  const { timeline, durationMs } = await migrator.up();
  expect(timeline.map(({ version, name }) => `${version} ${name}`)).toEqual([
    '001 add_step_1',
    '002 add_step_2',
    '003 add_step_3',
  ]);
  timeline.reduce((before, span) => {
    expect(span.startedMs).toBeGreaterThanOrEqual(before);
    expect([span.startedMs, span.durationMs].every(Number.isInteger)).toBe(true);
    return span.startedMs + span.durationMs - 1;
  }, 0);
  expect(timeline.at(-1)?.startedMs).toBeLessThanOrEqual(durationMs);
  expect(spans(await migrator.status())).toEqual([]);
  expect(spans(await migrator.down({ steps: 2 }))).toEqual(['down 003 done', 'down 002 done']);
});

test('the timeline of a failure ends with what failed', async () => {
  const { migrator } = await bench({
    'versions/001_a.sql': '',
    'versions/002_b.sql': 'SELECT 1 / 0;',
    'versions/003_c.sql': '',
  });
  const { report } = await failure(migrator.up());
  expect(spans(report)).toEqual(['up 001 done', 'up 002 failed']);
});

test('the timeline of a cancelled run ends with what was cancelled', async () => {
  const made = await bench({ 'versions/001_a.sql': '', 'versions/002_b.sql': 'SELECT pg_sleep(60);' });
  const controller = new AbortController();
  const running = failure(made.with({ signal: controller.signal }).up());
  const sleeping =
    "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
  await until('the sleep', async () => (await made.database.query(sleeping)).length === 1);
  controller.abort();
  expect(spans((await running).report)).toEqual(['up 001 done', 'up 002 cancelled']);
});

test('a step that goes on over a second connection is one span', async () => {
  const made = await bench(smallMigrations(2));
  const proxy = await startProxy(made.database.url);
  proxy.rules.push({ from: 'frontend', type: 'Query', contains: 'step_2', action: 'cut-before' });
  const report = await through(made, proxy).up();
  expect(spans(report)).toEqual(['up 001 done', 'up 002 done']);
  expect(made.events.filter(({ type }) => type === 'step-started')).toHaveLength(2);
});

test('what became of a step is unknown when the server is gone for good', async () => {
  const made = await bench(smallMigrations(2));
  const proxy = await startProxy(made.database.url);
  proxy.rules.push(
    { from: 'frontend', type: 'Query', contains: 'step_1', action: 'cut-before' },
    { from: 'frontend', type: 'StartupMessage', nth: 2, times: 100, action: 'cut-before' },
  );
  const { report } = await failure(through(made, proxy).up());
  expect(spans(report)).toEqual(['up 001 unknown']);
});

test('what another runner was quicker to apply is not of this run', async () => {
  const made = await bench({
    'versions/001_a.sql': 'SELECT pg_advisory_xact_lock(1);',
    'versions/002_b.sql': '',
  });
  const gate = await made.database.client();
  await gate.query('SELECT pg_advisory_lock(1)');
  const running = made.migrator.up();
  await until('the first step', () => made.events.some(({ type }) => type === 'step-started'));
  const { migrations } = await made.migrator.status();
  await gate.query(
    "INSERT INTO _migrations (version, name, checksum, execution_time_ms) VALUES ('002', 'b', $1, 1)",
    [migrations[1]?.checksum],
  );
  await gate.query('SELECT pg_advisory_unlock(1)');
  const report = await running;
  expect(spans(report)).toEqual(['up 001 done']);
  expect(report).toMatchObject({ counts: { newlyApplied: 1, applied: 2 } });
});

test('behind a pooler the session is not told: its process may be working for anybody', async () => {
  const made = await bench({ 'versions/001_a.sql': '' });
  const client = await made.database.client();
  Object.assign(client, { processID: 1 });
  const { warnings } = await made.with({ database: { kind: 'client', client } }).up();
  expect(warnings).toMatchObject([{ code: 'pooler' }]);
  expect(made.events.map(({ type }) => type)).not.toContain('session');
});

test('the session is told by its process and that process’s start, so that another can end it', async () => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT pg_sleep(60);' });
  const running = failure(made.migrator.up());
  await until('the migration', () => made.events.some(({ type }) => type === 'step-started'));
  const session = made.events.find((event) => event.type === 'session');
  const cancel = async (): Promise<boolean> =>
    (
      await made.database.query(
        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND backend_start = $2::timestamptz AND wait_event = 'PgSleep'",
        [session?.pid, session?.backendStart],
      )
    ).length === 1;
  await until('the migration to be cancelled', cancel);
  expect((await running).details.sqlstate).toBe('57014');
});

test('each session is told, and the plan once, before anything runs', async () => {
  const made = await bench(smallMigrations(2));
  const proxy = await startProxy(made.database.url);
  proxy.rules.push({ from: 'frontend', type: 'Query', contains: 'step_2', action: 'cut-before' });
  const { planDigest } = await through(made, proxy).up();
  const types = made.events.map(({ type }) => type);
  expect(types.filter((type) => type === 'session')).toHaveLength(2);
  expect(made.events.filter(({ type }) => type === 'planned')).toEqual([
    { type: 'planned', digest: planDigest, steps: 2 },
  ]);
  expect(types.indexOf('planned')).toBeLessThan(types.indexOf('step-started'));
});

test('the plan is told of a dry run and of a run with nothing to do, and not of one that is refused', async () => {
  const { migrator, events } = await bench(smallMigrations(1));
  const planned = (): EngineEvent[] => events.splice(0).filter(({ type }) => type === 'planned');
  const dry = await migrator.up({ dryRun: true });
  expect(planned()).toEqual([{ type: 'planned', digest: dry.planDigest, steps: 1 }]);
  await failure(migrator.up({ approvedPlan: '0'.repeat(64) }));
  expect(planned()).toEqual([]);
  await migrator.up();
  events.length = 0;
  const idle = await migrator.up();
  expect(planned()).toEqual([{ type: 'planned', digest: idle.planDigest, steps: 0 }]);
});

test('the embedded server has no process to be told', async () => {
  const { with: other, events } = await bench({ 'versions/001_a.sql': '' });
  await other({ database: { kind: 'embedded' } }).up();
  expect(events.map(({ type }) => type)).toEqual(['planned', 'step-started', 'step-finished']);
});
