import { expect, test } from 'vitest';
import { redactedCopy, redactor } from '../../src/report/redact.ts';

test('a secret is found in one text of many, short or long, and the value itself is left alone', () => {
  const redact = redactor(['hunter22']);
  const long = `${'x'.repeat(20_000)}hunter22`;
  const value = { list: ['a', { text: 'b hunter22 c' }], long, state: 'applied' };
  expect(redactedCopy(value, redact)).toEqual({
    list: ['a', { text: 'b *** c' }],
    long: `${'x'.repeat(20_000)}***`,
    state: 'applied',
  });
  expect(value.long).toBe(long);
  expect(redactedCopy({ long }, redact).long).toMatch(/\*\*\*$/);
});

test('a word of a closed list stays when a password is the same word', () => {
  const redact = redactor(['applied']);
  expect(redactedCopy({ state: 'applied', name: 'applied' }, redact)).toEqual({
    state: 'applied',
    name: '***',
  });
});
