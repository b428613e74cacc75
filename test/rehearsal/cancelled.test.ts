import { existsSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { previewWithoutDatabase } from '../../src/engine/preview.ts';
import type { EngineEvent } from '../../src/engine/options.ts';
import type { Report } from '../../src/engine/report.ts';
import { rehearsalPort } from '../../src/rehearsal/port.ts';
import type { RehearsalSettings } from '../../src/rehearsal/port.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { migrationsFolder } from '../kit/migrations.ts';
import { until } from '../kit/until.ts';

let temporary: string;
const { TMPDIR } = process.env;

beforeEach(async () => {
  temporary = await temporaryFolder();
  // Where we are root the server runs as somebody else, who has to get through, and to write there.
  await chmod(temporary, 0o777);
  process.env['TMPDIR'] = temporary;
});
afterEach(() => {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
});

const TABLE = 'CREATE TABLE t (id int);\n';

/** Checks with 001 applied and 002 pending. */
async function checked(one: string, two: string, settings: Partial<RehearsalSettings>): Promise<Report> {
  const migrationsDir = await migrationsFolder({ 'versions/001_one.sql': one, 'versions/002_two.sql': two });
  return previewWithoutDatabase({
    command: 'check',
    migrationsDir,
    base: '1',
    files: undefined,
    rehearse: rehearsalPort({}, { migrationsDir, statementTimeoutMs: 0, ...settings }),
  });
}

test.each(['pending', 'applied'])(
  'a rehearsal that is cancelled in an endless %s file ends at once and leaves nothing behind',
  async (which) => {
    const mark = join(temporary, 'began');
    const endless = `COPY (SELECT 1) TO '${mark}';\nSELECT pg_sleep(3600);\n`;
    const abort = new AbortController();
    const [one, two] = which === 'pending' ? [TABLE, endless] : [endless, TABLE];
    const running = checked(one, two, { kinds: ['binaries'], signal: abort.signal });
    const outcome = running.then(
      () => 'it went through',
      (error: unknown) => error,
    );
    await until('the statement runs', () => existsSync(mark));
    abort.abort(new Error('enough'));

    expect(await outcome).toMatchObject({ reason: 'cancelled', report: { status: 'cancelled' } });
    const left = await readdir(temporary);
    expect(left.filter((name) => name.startsWith('migrate-shadow-'))).toEqual([]);
  },
);

test('one on the embedded server ends when that has its turn', async () => {
  const abort = new AbortController();
  const onEvent = (event: EngineEvent): void => {
    if (event.type === 'rehearsing' && event.phase === 'run each statement') abort.abort(new Error('enough'));
  };
  const running = checked(TABLE, TABLE.replace(' t ', ' u '), {
    kinds: ['embedded'],
    signal: abort.signal,
    onEvent,
  });
  await expect(running).rejects.toMatchObject({ reason: 'cancelled', report: { status: 'cancelled' } });
});
