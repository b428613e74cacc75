import { expect, test } from 'vitest';
import { Notices } from '../../src/engine/notices.ts';
import type { EngineEvent } from '../../src/engine/options.ts';
import type { PlannedStep } from '../../src/engine/plan.ts';
import { bench } from './support.ts';

const step = { version: '001', name: 'a' } as PlannedStep;

function told(raise: (notices: Notices) => void): string[] {
  const lines: string[] = [];
  raise(
    new Notices((event: EngineEvent) => {
      if (event.type === 'notice') lines.push(event.notice.message);
      if (event.type === 'notices-left-out') lines.push(`${event.count} left out`);
    }),
  );
  return lines;
}

function raised(notices: Notices, count: number): void {
  const { take, end } = notices.of(step);
  for (let number = 1; number <= count; number++)
    take({ severity: 'NOTICE', sqlstate: '00000', message: String(number) });
  end();
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

test.each([
  [0, []],
  [40, numbers(1, 40)],
  [43, numbers(1, 43)],
  [45, numbers(1, 45)],
  [46, [...numbers(1, 40), '1 left out', ...numbers(42, 46)]],
  [1000, [...numbers(1, 40), '955 left out', ...numbers(996, 1000)]],
])('of %i notices the first and the last are told, and how many were left out between', (count, lines) => {
  expect(
    told((notices) => {
      raised(notices, count);
    }),
  ).toEqual(lines);
});

test('many migrations that raise a little are no flood either', () => {
  const lines = told((notices) => {
    for (let round = 0; round < 500; round++) raised(notices, 2);
  });
  expect(lines.filter((line) => !line.includes('left out'))).toHaveLength(200);
  expect(lines.length).toBe(200 + 400);
});

test('a flood of notices from the server costs no memory, and its end is told', async () => {
  const made = await bench({
    'versions/001_a.sql': `DO $$ BEGIN
  FOR i IN 1..200000 LOOP RAISE NOTICE '% %', i, repeat('x', 100); END LOOP;
  RAISE NOTICE '%', repeat('y', 1000000);
END $$;`,
  });
  expect(await made.migrator.up()).toMatchObject({ status: 'applied' });
  const notices = made.events.filter((event) => event.type === 'notice');
  expect(notices).toHaveLength(45);
  expect(notices.at(-1)!.notice.message).toBe(`${'y'.repeat(2000)}…`);
  expect(made.events).toContainEqual({
    type: 'notices-left-out',
    version: '001',
    name: 'a',
    count: 200_001 - 45,
  });
});
