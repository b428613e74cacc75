import { describe, expect, it } from 'vitest';
import { failureReport } from '../../src/report/failure.ts';
import { jsonText } from '../../src/report/json.ts';
import { redactedCopy, redactor } from '../../src/report/redact.ts';
import { applied, error, report } from './reports.ts';

const KEYS = [
  'version',
  'command',
  'dryRun',
  'status',
  'failureReason',
  'database',
  'currentVersion',
  'targetVersion',
  'planDigest',
  'plan',
  'migrations',
  'counts',
  'steps',
  'timeline',
  'findings',
  'rehearsal',
  'warnings',
  'error',
  'durationMs',
];

describe('the JSON report', () => {
  it('has the keys of version 1 in their order, whatever the order in the report', () => {
    const reversed = Object.fromEntries(Object.entries(report({})).reverse()) as never;
    expect(Object.keys(JSON.parse(jsonText(reversed)) as object)).toEqual(KEYS);
  });

  it('is one object that ends with a line end and says what the report says', () => {
    const seen = report({
      command: 'status',
      migrations: applied(1, 2),
      error: error({ message: 'a "quoted"\nline' }),
    });
    const text = jsonText(seen);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(seen);
  });

  it('stays whole JSON when a secret stands in it, and does not show the secret', () => {
    const seen = report({ error: error({ message: 'password "version" of \\"x', reason: 'connection' }) });
    const text = jsonText(redactedCopy(seen, redactor(['"version"', 'x', '\\"', 'connection', 'up'])));
    const read = JSON.parse(text) as typeof seen;
    expect(read).toMatchObject({ version: 1, command: 'up', failureReason: 'connection' });
    expect(read.error?.message).toBe('password *** of ******');
  });

  it('holds nothing that a terminal or a workflow takes for a command', () => {
    const hostile = 'a\u001b[2Jb\u009bc\u202ed ##[error]x\n::error::y\u2028';
    const text = jsonText(report({ error: error({ message: hostile }) }));
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]|##\[|^\s*::/m);
    expect((JSON.parse(text) as ReturnType<typeof report>).error?.message).toBe(hostile);
  });

  it('has whole milliseconds', () => {
    expect(jsonText(report({ durationMs: 12.7 }))).toContain('"durationMs": 13\n');
  });
});

describe('the report of an early failure', () => {
  it('has every key of a report and claims nothing about the database', () => {
    const failure = failureReport(null, error({ reason: 'invalid-input' }), { dryRun: false, durationMs: 3 });
    expect(Object.keys(failure).sort()).toEqual([...KEYS].sort());
    expect(failure).toMatchObject({
      command: null,
      status: 'failed',
      failureReason: 'invalid-input',
      database: null,
    });
  });

  it('is cancelled when that is why', () => {
    const failure = failureReport('up', error({ reason: 'cancelled' }), { dryRun: false, durationMs: 3 });
    expect(failure.status).toBe('cancelled');
  });
});
