import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMigrationsFolder } from '../../src/engine/folder.ts';
import { bench, failure } from '../engine/support.ts';
import { temporaryFolder } from '../kit/folder.ts';

test('a file that is larger than a migration can be is refused unread, before anything is touched', async () => {
  const { migrator, dir, has } = await bench({
    'versions/001_t.sql': 'CREATE TABLE t ();',
    'versions/002_huge.sql': 'SELECT 1;',
  });
  truncateSync(join(dir, 'versions/002_huge.sql'), 600_000_000);
  const { details } = await failure(migrator.up());
  expect(details.message).toMatch(/002_huge\.sql has 600 MB; a migration can have 536 MB at most/);
  expect(details.next).toBe('Split it into several migrations.');
  expect(await has('_migrations')).toBe(false);
});

test('a large file that changes between its checksum and its text is refused', async () => {
  const dir = await temporaryFolder();
  mkdirSync(join(dir, 'versions'));
  const path = join(dir, 'versions/001_large.sql');
  writeFileSync(path, `-- ${'x'.repeat(5_000_000)}\nSELECT 1;`);
  const [file] = readMigrationsFolder(dir).migrations;
  writeFileSync(path, `-- ${'x'.repeat(5_000_000)}\nSELECT 2;`);
  expect(() => file?.read()).toThrow(/001_large\.sql was changed while this command ran/);
});
