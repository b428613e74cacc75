import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { pathTo } from '../../src/engine/path.ts';

test('a path is written with slashes on every system', () => {
  const parts = ['migrations', 'versions', '001_a.sql'];
  expect([pathTo(parts, posix), pathTo(parts, win32)]).toEqual(
    Array(2).fill('migrations/versions/001_a.sql'),
  );
  expect(pathTo(['db\\migrations', 'down'], win32)).toBe('db/migrations/down');
  expect(pathTo(['D:\\orders', 'down'], win32)).toBe('D:/orders/down');
});

test('a backslash in a POSIX name is a character of it', () => {
  expect(pathTo(['versions', '001_a\\b.sql'], posix)).toBe('versions/001_a\\b.sql');
});
