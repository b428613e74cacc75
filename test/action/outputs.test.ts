import { describe, expect, test } from 'vitest';
import { outputsOf } from '../../src/action/outputs.ts';
import { applied, error, migration, pending, report } from '../report/reports.ts';

describe('the outputs', () => {
  test('of a run that applied something', () => {
    const done = report({
      status: 'applied',
      targetVersion: '003',
      planDigest: 'ab'.repeat(32),
      migrations: [...applied(1, 1), ...applied(2, 3, { changed: true })],
      durationMs: 12.6,
    });
    expect(outputsOf(done, '/runner/report.json')).toEqual({
      status: 'applied',
      'has-pending': 'false',
      'pending-count': '0',
      'applied-count': '2',
      'reverted-count': '0',
      'current-version': '003',
      'target-version': '003',
      'plan-digest': 'ab'.repeat(32),
      'failure-reason': '',
      'error-count': '0',
      'warning-count': '0',
      'failed-version': '',
      'report-path': '/runner/report.json',
      'duration-ms': '13',
    });
  });

  test('tell a later job that something is pending', () => {
    const waiting = report({
      command: 'status',
      status: 'pending',
      migrations: [...applied(1, 1), ...pending(2, 3)],
    });
    expect(outputsOf(waiting, '')).toMatchObject({
      status: 'pending',
      'has-pending': 'true',
      'pending-count': '2',
    });
  });

  test('do not say that nothing is pending when that is not known', () => {
    const unreached = report({ status: 'failed', database: null, error: error({ reason: 'connection' }) });
    expect(outputsOf(unreached, '')).toMatchObject({
      'has-pending': '',
      'pending-count': '',
      'failure-reason': 'connection',
    });
  });

  test.each(['failed', 'unfinished'] as const)('name the version that is %s', (state) => {
    const failed = report({
      status: 'failed',
      migrations: [...applied(1, 1), migration(2, state)],
      error: error({}),
    });
    expect(outputsOf(failed, '')).toMatchObject({ 'failed-version': '002' });
  });
});
