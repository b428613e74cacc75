import { expect, test } from 'vitest';
import { bench, states } from '../engine/support.ts';
import { until } from '../kit/until.ts';

test.each([
  ['another schema', { schema: 'other' }],
  ['another history table', { table: '_other' }],
])('a run on %s does not wait for one that is held up', async (_, settings) => {
  const made = await bench({ 'versions/001_a.sql': 'SELECT 1;' });
  const gate = await made.database.client();
  await gate.query('CREATE TABLE gate ()');
  await gate.query('BEGIN; LOCK TABLE gate');
  const held = await bench({ 'versions/001_held.sql': 'SELECT FROM public.gate;' });
  const holding = held.with({
    database: made.settings.database,
    schema: 'public',
    lockTimeoutMs: 0,
  });
  const running = holding.up();
  await until('the first run is held up', async () => {
    const waiting = await made.database.query(
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    );
    return waiting.length === 1;
  });
  expect(states(await made.with({ schema: 'public', ...settings, lockWaitMs: 0 }).up())).toBe('001 applied');
  await gate.query('COMMIT');
  expect(states(await running)).toBe('001 applied');
});
