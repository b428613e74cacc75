import { expect, test } from 'vitest';
import { nearest } from '../../src/postgres/nearest.ts';

test.each([
  ['sslmod', 'sslmode'],
  ['SSLMODE', 'sslmode'],
  ['ssmlode', 'sslmode'],
  ['hots', 'host'],
  ['sslrotcert', 'sslrootcert'],
  ['entirely', undefined],
  ['x', undefined],
])('%s is taken for %s', (word, meant) => {
  expect(nearest(word, ['host', 'port', 'sslmode', 'sslrootcert'])).toBe(meant);
});
