import { expect, test } from 'vitest';
import { sameButForCommentsAndSpace } from '../../src/sql/compare.ts';

test.each([
  ['', ' -- nothing\n/* at all */'],
  ['SELECT 1;', 'SELECT /* one */ 1\n;\n-- the end'],
  ['SELECT a+-1', 'SELECT a + - 1'],
  ['SELECT a->>b', 'SELECT a ->> b'],
  ['SELECT f(a,b)::int', 'SELECT f ( a , b ) :: int'],
  ["SELECT 'it''s', $$ a $$", "SELECT\n'it''s'\n,\n$$ a $$"],
  ['COPY t FROM STDIN;\n1 2\n\\.\nSELECT 1', 'COPY t FROM STDIN; -- data\n1 2\n\\.\n\n\nSELECT 1'],
])('%j and %j differ in comments and white space only', (one, other) => {
  expect(sameButForCommentsAndSpace(one, other)).toBe(true);
  expect(sameButForCommentsAndSpace(other, one)).toBe(true);
});

test.each([
  ['SELECT 1', ''],
  ['SELECT 1', 'SELECT 1; SELECT 2'],
  ['SELECT ab', 'SELECT a b'],
  ['SELECT 12', 'SELECT 1 2'],
  ['SELECT 1.5', 'SELECT 1 .5'],
  ['SELECT a >= b', 'SELECT a > = b'],
  ['SELECT a :: b', 'SELECT a : : b'],
  ['SELECT a', 'SELECT A'],
  ["SELECT 'a b'", "SELECT 'a  b'"],
  ["SELECT 'a -- b'", "SELECT 'a '"],
  ['SELECT "a b"', 'SELECT "a  b"'],
  ['SELECT $$ a $$', 'SELECT $$ a  $$'],
  ['SELECT $$ -- a $$', 'SELECT $$  $$'],
  ['COPY t FROM STDIN;\n1 2\n\\.\n', 'COPY t FROM STDIN;\n1  2\n\\.\n'],
  ['COPY t FROM STDIN;\n-- 1\n\\.\n', 'COPY t FROM STDIN;\n-- 2\n\\.\n'],
  ['COPY t FROM STDIN;\n\\.\n', 'COPY t FROM STDIN;\n\n\\.\n'],
])('%j and %j differ in more', (one, other) => {
  expect(sameButForCommentsAndSpace(one, other)).toBe(false);
  expect(sameButForCommentsAndSpace(other, one)).toBe(false);
});
