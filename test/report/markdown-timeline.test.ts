import { describe, expect, test } from 'vitest';
import type { ReportSpan } from '../../src/engine/report.ts';
import { ganttChart, timelineBars } from '../../src/report/timeline.ts';
import { HOSTILE } from './markdown-reports-hostile.ts';
import { timeline } from './reports.ts';

function spans(count: number, durationMs: (index: number) => number): ReportSpan[] {
  return timeline(
    'up',
    ...Array.from({ length: count }, (_, index): [number, number] => [index + 1, durationMs(index)]),
  );
}

function span(fields: Partial<ReportSpan>): ReportSpan {
  return {
    version: '001',
    name: 'a',
    direction: 'up',
    startedMs: 0,
    durationMs: 10,
    outcome: 'done',
    ...fields,
  };
}

describe('the bars of a timeline', () => {
  test('are one a migration while they are few', () => {
    expect(timelineBars(timeline('up', [3, 24], [4, 310, 'failed']))).toEqual([
      { label: '003 heartbeats', startedMs: 40, durationMs: 24, outcome: 'done' },
      { label: '004 schedules', startedMs: 67, durationMs: 310, outcome: 'failed' },
    ]);
    expect(timelineBars(spans(50, () => 1))).toHaveLength(50);
    expect(timelineBars([])).toEqual([]);
  });

  test('merge short neighbours around what took long', () => {
    const bars = timelineBars(spans(120, (index) => (index === 70 ? 95_000 : 20)));
    expect(bars.map(({ label }) => label)).toEqual([
      '70 migrations, 001 to 070',
      '071 step_71',
      '49 migrations, 072 to 120',
    ]);
    expect(bars.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBeGreaterThan(97_000);
  });

  test('leave what did not end well by itself, however short', () => {
    const ran = spans(99, () => 20);
    const failed = span({ version: '100', name: 'b', startedMs: 5000, durationMs: 1, outcome: 'failed' });
    const bars = timelineBars([...ran, failed]);
    expect(bars.at(-1)).toEqual({ label: '100 b', startedMs: 5000, durationMs: 1, outcome: 'failed' });
    expect(bars.slice(0, -1).every(({ outcome }) => outcome === 'done')).toBe(true);
  });

  test('say of a bar that something in it did not end well', () => {
    const bars = timelineBars(spans(60, () => 1).map((one) => ({ ...one, outcome: 'failed' as const })));
    expect(bars.length).toBeLessThanOrEqual(50);
    expect(bars.every(({ outcome }) => outcome === 'failed')).toBe(true);
  });

  test.each([
    ['equally long', () => 100],
    ['no time at all', () => 0],
    ['longer and longer', (index: number) => index * index],
    ['every other one long', (index: number) => (index % 2 === 0 ? 10_000 : 1)],
    ['every tenth one long', (index: number) => (index % 10 === 0 ? 9000 : 90)],
  ])('are never more than 50: %s', (_, durationMs) => {
    for (const count of [51, 60, 100, 500, 5000]) {
      const bars = timelineBars(spans(count, durationMs));
      expect(bars.length).toBeLessThanOrEqual(50);
      expect(bars[0]?.label).toMatch(/^(?:\d[\d,]* migrations, 001 to|001 )/);
      expect(bars.at(-1)?.label).toMatch(new RegExp(`\\b${String(count).padStart(3, '0')}\\b`));
    }
  });

  test('name rollbacks as such', () => {
    expect(timelineBars([span({ direction: 'down' })])[0]?.label).toBe('001 a, rollback');
    const many = spans(60, () => 1).map((one) => ({ ...one, direction: 'down' as const }));
    expect(timelineBars(many)[0]?.label).toMatch(/^\d+ rollbacks, 001 to /);
  });

  test('hold no sign that Mermaid reads', () => {
    const bars = timelineBars([
      span({ version: HOSTILE, name: HOSTILE }),
      span({ version: '', name: ':;#%%"\'\n\u0000' }),
      span({ name: 'größe_テーブル-1.2' }),
    ]);
    for (const { label } of bars) expect(label).toMatch(/^[\p{L}\p{M}\p{N} _.…,-]+$/u);
    expect(bars.map(({ label }) => label).slice(1)).toEqual(['version name', '001 größe_テーブル-1.2']);
  });

  test('have labels that are not too long', () => {
    const [bar] = timelineBars([span({ version: '1'.repeat(500), name: '𝒳'.repeat(500) })]);
    expect(bar?.label.length).toBeLessThan(90);
    expect(bar?.label).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('the chart of a timeline', () => {
  const chart = (...given: ReportSpan[]): string[] => ganttChart(timelineBars(given)).split('\n');

  test('says in words and by a mark what did not end well', () => {
    const lines = chart(
      span({ outcome: 'done' }),
      span({ outcome: 'failed' }),
      span({ outcome: 'cancelled' }),
      span({ outcome: 'unknown' }),
    );
    expect(lines.slice(-4)).toEqual([
      '001 a :0, 10ms',
      '001 a, failed :crit, 0, 10ms',
      '001 a, cancelled :active, 0, 10ms',
      '001 a, outcome not known :crit, active, 0, 10ms',
    ]);
  });

  test.each([
    [9000, '%Q ms', '001 a :0, 9000ms'],
    [599_000, '%s s', '001 a :0, 599000ms'],
    // A minute is drawn as a second.
    [3_600_000, '%s min', '001 a :0, 60000ms'],
  ])('has an axis that fits %i ms', (durationMs, axis, bar) => {
    const lines = chart(span({ durationMs }));
    expect(lines).toContain(`axisFormat ${axis}`);
    expect(lines.at(-1)).toBe(bar);
  });

  test('gives every bar a width that can be seen, and none a beginning before the command', () => {
    const lines = chart(span({ durationMs: 1 }), span({ startedMs: 1, durationMs: 39_999 }));
    expect(lines.at(-2)).toBe('001 a :0, 100ms');
    expect(chart(span({ startedMs: -3, durationMs: 0 })).at(-1)).toBe('001 a :0, 1ms');
  });

  test('begins no line with a word or a date that Mermaid knows', () => {
    for (const word of ['section', 'title', 'click', 'excludes', 'gantt', 'end', '2026-01-01'])
      expect(chart(span({ version: word, name: 'x' })).at(-1)).toMatch(/^Ran /);
  });

  test('stays far below what Mermaid reads', () => {
    const long = spans(5000, () => 50).map((one) => ({ ...one, name: 'x'.repeat(300) }));
    expect(ganttChart(timelineBars(long)).length).toBeLessThan(10_000);
  });
});
