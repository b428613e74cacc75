import { describe, expect, test } from 'vitest';
import { Log } from '../../src/action/log.ts';
import { Masker } from '../harness/masker.ts';
import { LineReader } from '../harness/process.ts';
import { StepLog } from '../harness/step-log.ts';

/** What GitHub's runner makes of a log. */
function seen(
  write: (log: Log, raw: (text: string) => void) => void,
  redact = (text: string): string => text,
): StepLog {
  const step = new StepLog(new Masker(), '/');
  const reader = new LineReader((line) => {
    step.take(line);
  });
  const raw = (text: string): void => {
    reader.push(text);
  };
  write(new Log(raw, redact), raw);
  reader.end();
  return step;
}

describe('the log', () => {
  test.each([
    '::error::forged',
    'text ##[error]forged',
    'text\r::error::forged',
    'text\r\n::error::forged',
    'text\n  ::ERROR file=x::forged',
    'text\u2028::error::forged\u0085::error::forged',
    '::add-mask::a',
    '::stop-commands::mine\n::mine::\n::error::forged',
    '::endgroup::\n##[group]forged',
  ])('shows %j and does nothing that it says', (text) => {
    const step = seen((log) => {
      log.text(text);
      log.end();
    });
    expect(step.annotations).toEqual([]);
    expect(step.masks).toEqual([]);
    expect(step.failures).toEqual([]);
    expect(step.lines.join('\n')).toContain(/forged|add-mask/.exec(text)![0]);
    expect(step.lines.slice(1, -1).join('\n')).not.toMatch(/##\[/);
    expect(step.stopped).toBe(false);
  });

  test('lets our own commands through, between lines that are none', () => {
    const step = seen((log, raw) => {
      log.text('::warning::forged');
      log.command(() => {
        raw('::error::ours\n');
      });
      log.text('::warning::forged');
      log.end();
      raw('::notice::ours\n');
    });
    expect(step.annotations.map(({ kind, message }) => [kind, message])).toEqual([
      ['error', 'ours'],
      ['notice', 'ours'],
    ]);
  });

  test('stops commands once for many lines, and with another token each time', () => {
    const { lines } = seen((log) => {
      for (const text of ['a', 'b', 'c']) log.text(text);
      log.end();
      log.text('d');
      log.end();
    });
    const tokens = lines.flatMap((line) => /^::stop-commands::(.+)$/.exec(line)?.[1] ?? []);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
  });

  test('shows characters that act or hide, and no secret', () => {
    const { lines } = seen(
      (log) => {
        log.text('a\u001b[2J hunter22 \u202eb');
      },
      (text) => text.replaceAll('hunter22', '***'),
    );
    expect(lines[1]).toBe('a␛[2J *** <U+202E>b');
  });
});
