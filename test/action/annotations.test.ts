import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/action/annotations.ts';
import { error, problem } from '../report/reports.ts';

describe('the annotations of a report', () => {
  test('say on the failing line what happened, what is in the database and what to do', () => {
    const failed = error({
      message: 'It failed.',
      detail: 'Key (id)=(1) exists.',
      state: 'Nothing remains.',
      next: 'Mend it.',
      file: 'migrations/versions/001_a.sql',
      line: 3,
      column: 8,
    });
    expect(annotationsOf({ error: failed, warnings: [], findings: [] })).toEqual([
      {
        kind: 'error',
        message: 'It failed.\nKey (id)=(1) exists.\nNothing remains.\nMend it.',
        properties: {
          title: 'SQL error',
          file: 'migrations/versions/001_a.sql',
          startLine: 3,
          startColumn: 8,
        },
      },
    ]);
  });

  test('are one for each of several problems, and one for all', () => {
    const problems = [problem({ message: 'A', remedy: 'Do a.', file: 'a.sql' }), problem({ message: 'B' })];
    const failed = error({ reason: 'invalid-migrations', message: '2 problems.', file: 'a.sql', problems });
    expect(
      annotationsOf({ error: failed, warnings: [], findings: [] }).map(({ message, properties }) => [
        message.split('\n'),
        properties.file,
      ]),
    ).toEqual([
      [['2 problems.', 'Nothing was changed in the database.', 'Run the command again.'], undefined],
      [['A', 'Do a.'], 'a.sql'],
      [['B'], undefined],
    ]);
  });

  test('are ten of a kind at most, the last of which counts the others', () => {
    const problems = Array.from({ length: 40 }, (_, at) => problem({ message: `Problem ${at + 1}` }));
    const warnings = Array.from({ length: 11 }, (_, at) => ({
      code: 'skipped-file' as const,
      message: `${at}`,
      file: 'x.sql',
    }));
    const annotations = annotationsOf({ error: error({ problems }), warnings, findings: [] });
    const errors = annotations.filter(({ kind }) => kind === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)!.message).toMatch(/^32 more problems: /);
    expect(errors.at(-2)!.message).toBe('Problem 8');
    expect(annotations.filter(({ kind }) => kind === 'warning')).toHaveLength(10);
    expect(annotations.at(-1)!.message).toMatch(/^2 more warnings: /);
  });

  test('are not cut by the runner', () => {
    const [annotation] = annotationsOf({
      error: error({ message: 'x'.repeat(9000) }),
      warnings: [],
      findings: [],
    });
    expect(annotation!.message).toHaveLength(4000);
  });

  test('are none for what went well', () => {
    expect(annotationsOf({ error: null, warnings: [], findings: [] })).toEqual([]);
  });
});
