import { describe, expect, test } from 'vitest';
import { applyingHeadline, headline } from '../../src/report/headline.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { HOSTILE } from './markdown-reports-hostile.ts';
import { reports } from './markdown-reports.ts';
import { structure } from './markdown-structure.ts';
import { applied, error, finding, migration, report } from './reports.ts';

const ORDERS = { label: 'orders-prod' };

const HEADLINES: Record<string, string> = {
  'check-clean': '🟡 Migrations: 1 pending for `orders-prod` · rehearsed, rollback proved',
  'check-dangerous':
    '🛑 Migrations: 2 blocking findings · 1 pending for `orders-prod` · rehearsed, rollback proved',
  'check-rollback-not-exact':
    '🟡 Migrations: 1 pending for `orders-prod` · rehearsed, rollback proved for 0 of 1 · 1 finding',
  'check-without-a-server':
    '🛑 Migrations: 1 blocking finding · 1 file for `orders-prod` · previewed without a database',
  'verify-drift': '🛑 Migrations: the schema has drifted for `orders-prod`',
  'up-dry-run': '🟡 Migrations: 2 pending for `orders-prod` · dry run passed',
  'up-dry-run-outside-of-github': '🟡 Migrations: 2 pending for `orders-prod` · dry run passed',
  'up-dry-run-with-findings':
    '🛑 Migrations: 1 blocking finding · 2 pending for `orders-prod` · dry run passed · 2 other findings',
  'up-dry-run-with-many-blockers':
    '🛑 Migrations: 8 blocking findings · 2 pending for `orders-prod` · dry run passed',
  'up-dry-run-with-advice': '🟡 Migrations: 2 pending for `orders-prod` · dry run passed · 1 finding',
  'up-dry-run-of-a-part': '🟡 Migrations: 1 of 3 pending for `orders-prod` · dry run passed',
  'up-dry-run-of-many': '🟡 Migrations: 25 pending for `orders-prod` · dry run passed',
  'up-dry-run-too-long': '🟡 Migrations: 25 pending for `orders-prod` · dry run passed',
  'up-dry-run-nothing-to-do': '✅ Migrations: up to date for `orders-prod` (11 applied, checksums match)',
  'up-dry-run-nothing-within-the-limit': '🟡 Migrations: nothing to apply to `orders-prod` · 2 pending',
  'up-dry-run-without-a-database': '🟡 Migrations: 2 files for `orders-prod` · previewed without a database',
  'up-dry-run-failed': '🔴 Migrations: dry run failed at 003 (SQLSTATE 42701) for `orders-prod`',
  'up-dry-run-cancelled': '⚪ Migrations: dry run cancelled for `orders-prod`',
  'down-dry-run': '🟡 Migrations: 1 to roll back on `orders-prod` · dry run passed',
  'down-dry-run-nothing-to-do': '✅ Migrations: nothing to roll back on `orders-prod`',
  'reset-dry-run':
    '🟡 Migrations: 2 to roll back on `orders-prod` · dry run passed · 1 skipped for want of a rollback script',
  'up-applied': '✅ Migrations: applied 2 to `orders-prod` in 1.9 s',
  'up-applied-a-part': '✅ Migrations: applied 1 to `orders-prod` in 1.2 s · 2 pending',
  'up-applied-one-more-of-many': '✅ Migrations: applied 1 to `orders-prod` in 1.2 s',
  'up-applied-many': '✅ Migrations: applied 120 to `orders-prod` in 1 min 43 s',
  'up-applied-for-an-hour': '✅ Migrations: applied 3 to `orders-prod` in 1 h 5 min',
  'up-nothing-to-do': '✅ Migrations: up to date for `orders-prod` (2 applied, checksums match)',
  'up-nothing-within-the-limit': '🟡 Migrations: nothing to apply to `orders-prod` · 2 pending',
  'up-of-an-empty-folder': '✅ Migrations: up to date for `orders-prod` (none applied)',
  'down-reverted':
    '✅ Migrations: rolled back 1 on `orders-prod` in 1.2 s · 1 skipped for want of a rollback script',
  'down-all-skipped':
    '🟡 Migrations: nothing to roll back on `orders-prod` · 1 skipped for want of a rollback script',
  'reset-reverted': '✅ Migrations: rolled back 3 on `orders-prod` in 1.2 s',
  'status-up-to-date': '✅ Migrations: up to date for `orders-prod` (3 applied, 1 newer than these files)',
  'status-pending': '🟡 Migrations: 1 pending for `orders-prod` (2 applied, checksums match)',
  'status-before-the-first-run': '🟡 Migrations: 2 pending for `orders-prod` (none applied)',
  'status-of-many': '🟡 Migrations: 2 pending for `orders-prod` (58 applied, checksums match)',
  'status-unfinished': '🛑 Migrations: 1 migration unfinished for `orders-prod`',
  'verify-clean': '✅ Migrations: verified for `orders-prod` (2 applied, checksums match) · 1 pending',
  'sql-error-after-one':
    '🔴 Migrations: stopped after 003, 1 of 3 applied to `orders-prod` · 004 failed (SQLSTATE 23502)',
  'sql-error-in-the-first': '🔴 Migrations: failed at 004 (SQLSTATE 23502), nothing applied to `orders-prod`',
  'sql-error-left-unfinished':
    '🔴 Migrations: failed at 004 (SQLSTATE 23505), which is unfinished, on `orders-prod`',
  'sql-error-in-a-rollback':
    '🔴 Migrations: stopped after 004, 1 of 2 rolled back on `orders-prod` · the rollback of 003 failed (SQLSTATE 2BP01)',
  'left-transaction':
    '🔴 Migrations: stopped after 003, 1 of 2 applied to `orders-prod` · 004 is unfinished (the file ended its transaction)',
  'history-row-lost': '🔴 Migrations: failed at 004 (the history table cannot be used) on `orders-prod`',
  'connection-lost-between':
    '🔴 Migrations: stopped after 003, 1 of 2 applied to `orders-prod` · no connection',
  'unknown-outcome':
    '🔴 Migrations: outcome of 004 is not known, 1 of 2 known to be applied to `orders-prod`',
  'cancelled-during': '⚪ Migrations: cancelled during 004, last committed version 003 for `orders-prod`',
  'cancelled-in-the-first': '⚪ Migrations: cancelled during 004, nothing applied to `orders-prod`',
  'cancelled-left-unfinished':
    '⚪ Migrations: cancelled during 004, which is unfinished, last committed version 003 for `orders-prod`',
  'cancelled-with-an-unknown-outcome':
    '⚪ Migrations: cancelled during 004, whose outcome is not known, 1 of 2 known to be applied to `orders-prod`',
  'cancelled-between': '⚪ Migrations: cancelled after 003, 1 of 2 applied to `orders-prod`',
  'cancelled-before-anything': '⚪ Migrations: cancelled before anything was applied to `orders-prod`',
  'cancelled-in-a-rollback':
    '⚪ Migrations: cancelled during the rollback of 002, 1 of 3 rolled back on `orders-prod`',
  'unexpected-failure':
    '🔴 Migrations: stopped after 003, 1 of 2 applied to `orders-prod` · unexpected failure',
  'unknown-outcome-of-a-rollback':
    '🔴 Migrations: outcome of the rollback of 003 is not known, 1 of 2 known to be rolled back on `orders-prod`',
  'killed-during': '⚪ Migrations: cancelled during 004, last committed version 003 for `orders-prod`',
  'killed-after-the-commit': '⚪ Migrations: cancelled, 1 applied to `orders-prod`',
  'killed-left-unfinished': '⚪ Migrations: cancelled, 1 applied to `orders-prod` · 1 migration unfinished',
  'killed-in-the-first': '⚪ Migrations: cancelled during 004, last committed version 003 for `orders-prod`',
  'killed-before-anything': '⚪ Migrations: cancelled before anything was applied to `orders-prod`',
  'killed-in-a-rollback':
    '⚪ Migrations: cancelled during the rollback of 003, 1 rolled back on `orders-prod`',
  'killed-and-still-running':
    '🔴 Migrations: outcome of 004 is not known, 1 known to be applied to `orders-prod`',
  'killed-in-a-rollback-and-still-running':
    '🔴 Migrations: outcome of the rollback of 003 is not known, 1 known to be rolled back on `orders-prod`',
  'killed-with-an-unknown-outcome': '🔴 Migrations: the outcome is not known for `orders-prod`',
  'killed-in-a-dry-run': '⚪ Migrations: dry run cancelled for `orders-prod`',
  'checksum-mismatch':
    '🛑 Migrations: checksum mismatch in 1 applied file for `orders-prod`, nothing applied',
  'verify-finds-two':
    '🛑 Migrations: checksum mismatch in 1 applied file, 1 applied file missing for `orders-prod`',
  'missing-migration': '🛑 Migrations: 1 applied file missing for `orders-prod`, nothing applied',
  unfinished: '🛑 Migrations: 1 migration unfinished for `orders-prod`, nothing applied',
  'out-of-order': '🛑 Migrations: 1 pending migration out of order for `orders-prod`, nothing applied',
  'no-rollback-script': '🛑 Migrations: not rolled back on `orders-prod`, 1 rollback script missing',
  'plan-changed': '🛑 Migrations: not applied to `orders-prod`, the plan has changed',
  'plan-changed-for-a-rollback': '🛑 Migrations: not rolled back on `orders-prod`, the plan has changed',
  'not-approved': '🛑 Migrations: not applied to `orders-prod`, no approved plan was found',
  'not-allowed': '🛑 Migrations: not rolled back on `orders-prod`, not allowed in this event',
  'invalid-input': '🔴 Migrations: 2 problems with the input for `orders-prod`',
  'invalid-command': '🔴 Migrations: invalid input for `orders-prod`',
  'invalid-migrations': '🔴 Migrations: 2 problems with the migrations folder for `orders-prod`',
  'no-connection': '🔴 Migrations: no connection to `orders-prod`',
  locked: '🔴 Migrations: not applied to `orders-prod`, locked by another session',
  'read-only': '🔴 Migrations: not applied to `orders-prod`, the database cannot be written to',
  history: '🔴 Migrations: failed for `orders-prod` (SQLSTATE 42501)',
  'verify-cancelled': '⚪ Migrations: verify cancelled for `orders-prod`',
};

describe('a headline', () => {
  test.each(Object.keys(reports).filter((name) => !/^(?:hostile|uncommented)/.test(name)))(
    'of %s',
    (name) => {
      expect(headline(reports[name]!.report, ORDERS)).toBe(`### ${HEADLINES[name]!}`);
    },
  );

  test('is the first line of the page', () => {
    const seen = reports['up-applied']!.report;
    const [first] = renderMarkdown(seen, { budgetBytes: 65_000, whole: 'x' }).split('\n');
    expect(first).toBe(headline(seen));
  });

  test('names the label, else the database, else nothing', () => {
    const seen = report({ migrations: applied(1, 1) });
    expect(headline(seen, ORDERS)).toContain('for `orders-prod` (');
    expect(headline(seen, { label: null })).toContain('for `automation` (');
    expect(headline({ ...seen, database: null })).toContain('up to date (');
    const unreached = { ...reports['no-connection']!.report };
    expect(headline(unreached)).toBe('### 🔴 Migrations: no connection to the database');
  });

  test('says that checksums match only when every applied migration has a file, unchanged', () => {
    const phrase = (...migrations: Parameters<typeof migration>[]): string =>
      headline(report({ migrations: migrations.map((one) => migration(...one)) }), ORDERS);
    expect(phrase([1, 'applied'])).toContain('(1 applied, checksums match)');
    expect(phrase([1, 'applied'], [2, 'mismatch'])).toContain('(2 applied, 1 changed since)');
    expect(phrase([1, 'applied'], [2, 'missing'])).toContain('(2 applied, 1 without a file)');
    expect(phrase([1, 'applied'], [2, 'future'])).toContain('(2 applied, 1 newer than these files)');
    expect(phrase([1, 'applied'], [2, 'unfinished'])).toContain('1 unfinished');
  });

  test('never says that nothing was applied where a file ran outside of a transaction', () => {
    const stopped = (transaction: 'transactional' | 'statement-by-statement' | null): string =>
      headline(
        report({
          status: 'failed',
          migrations: [migration(1, 'failed', { transaction })],
          error: error({ sqlstate: '23505' }),
        }),
      );
    expect(stopped('transactional')).toContain('nothing applied');
    expect(stopped('statement-by-statement')).not.toContain('nothing');
    expect(stopped(null)).not.toContain('nothing');
  });

  test('says that something is unfinished even when it is not known what ran', () => {
    const seen = report({ migrations: [migration(1, 'unfinished')] });
    const cancelled = error({ reason: 'cancelled' });
    expect(headline({ ...seen, status: 'cancelled', error: cancelled })).toBe(
      '### ⚪ Migrations: cancelled for `automation` · 1 migration unfinished',
    );
    expect(headline({ ...seen, status: 'failed', error: error({}) })).toBe(
      '### 🔴 Migrations: failed for `automation` (SQL error) · 1 migration unfinished',
    );
  });

  test('of a run of which the history alone tells names the last committed version', () => {
    const killed = (reason: 'cancelled' | 'unknown-outcome', newlyApplied: number): string => {
      const seen = report({ migrations: [...applied(41, 42), migration(43, 'failed')] });
      const counts = { ...seen.counts, newlyApplied };
      const status = reason === 'cancelled' ? 'cancelled' : 'failed';
      return headline({ ...seen, status, counts, error: error({ reason }) }, ORDERS);
    };
    for (const done of [0, 1]) {
      expect(killed('cancelled', done)).toBe(
        '### ⚪ Migrations: cancelled during 043, last committed version 042 for `orders-prod`',
      );
    }
    expect(killed('unknown-outcome', 1)).toBe(
      '### 🔴 Migrations: outcome of 043 is not known, 1 known to be applied to `orders-prod`',
    );
  });

  test('counts findings after a failure too', () => {
    const findings = [finding({ severity: 'error' })];
    expect(headline({ ...reports['up-dry-run-failed']!.report, findings }, ORDERS)).toBe(
      '### 🔴 Migrations: dry run failed at 003 (SQLSTATE 42701) for `orders-prod` · 1 blocking finding',
    );
  });

  test('stays one line of text, whatever the names are', () => {
    const versions = report({
      status: 'failed',
      migrations: [migration(1, 'failed', { version: HOSTILE })],
      error: error({ sqlstate: HOSTILE }),
    });
    for (const seen of [reports['hostile']!.report, versions]) {
      const shown = headline(seen, { label: HOSTILE });
      expect(shown).not.toContain('\n');
      expect(shown.length).toBeLessThan(500);
      expect(structure(shown).markdown).not.toMatch(/octocat|#\d|script|https|\u202e/);
    }
  });
});

describe('the headline while a plan is carried out', () => {
  const digest = '8d1e44a90c21f0b7a9d3c5e1f2a4b6c8d0e2f4a6b8c0d2e4f6a8b0c2d4e6f80a';

  test.each([
    [{ digest, label: 'orders-prod', command: 'up' }, 'applying plan `8d1e44a90c21` to `orders-prod`'],
    [{ digest, label: null, command: 'up' }, 'applying plan `8d1e44a90c21`'],
    [{ digest: null, label: 'orders-prod', command: 'up' }, 'applying to `orders-prod`'],
    [{ digest, label: 'a', command: 'down' }, 'rolling back by plan `8d1e44a90c21` on `a`'],
    [{ digest: null, label: 'a', command: 'reset' }, 'rolling back on `a`'],
  ] as const)('of %o', (run, expected) => {
    expect(applyingHeadline(run)).toBe(`### 🟠 Migrations: ${expected}`);
  });

  test('stays one line, whatever the label is', () => {
    expect(applyingHeadline({ digest, label: HOSTILE, command: 'up' })).not.toContain('\n');
  });
});
