import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { createDatabase } from '../kit/database.ts';
import { temporaryFolder } from '../kit/folder.ts';
import { largeFiles, manyFiles, megabyte } from './large-files.ts';
import { peakAtExit, readPeak } from './peak.ts';

const root = join(import.meta.dirname, '../..');

/** What a process has that applies next to nothing, with room for the garbage of a busy one. */
const base = 95 * megabyte;
const size = 40 * megabyte;

/** One of each way through the program: ASCII is held as text, what has other letters as bytes. */
const ways = [
  'INSERTs in many scripts',
  'INSERTs with words of transactions',
  'INSERTs between BEGIN and COMMIT',
  'COPY data in many scripts',
  'statement by statement in many scripts',
];

/** While a large file is read, its bytes are there and become the text; one more copy is one too many. */
test.each(Object.entries(largeFiles).filter(([name]) => ways.includes(name)))(
  'a large file, %s, is never in memory more than twice',
  async (_, write) => {
    const dir = await temporaryFolder();
    const total = write(dir, size);
    const database = await createDatabase();
    expect(await peak(dir, database.url)).toBeLessThan(2 * total + base);
    const [row] = await database.query(
      'SELECT count(*)::int AS rows, max(length(note)) AS longest FROM large',
    );
    expect(row?.['rows']).toBeGreaterThan(100_000);
    expect(row?.['longest']).toBeGreaterThan(50);
  },
  120_000,
);

test('1,000 pending migrations are applied, and looked at again, in less than 150 MB', async () => {
  const dir = await temporaryFolder();
  manyFiles(dir, 1000);
  const database = await createDatabase();
  expect(await peak(dir, database.url)).toBeLessThan(150 * megabyte);
  expect(await peak(dir, database.url)).toBeLessThan(150 * megabyte);
  expect(await database.query('SELECT count(*)::int AS applied FROM _migrations')).toEqual([
    { applied: 1000 },
  ]);
}, 120_000);

/** Bytes at the peak of the process that runs `up`. */
async function peak(dir: string, url: string): Promise<number> {
  const args = [...peakAtExit, join(root, 'dist/cli.js'), 'up', '--migrations-dir', dir];
  const { stderr } = await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
    maxBuffer: 1 << 26,
  });
  return readPeak(stderr);
}
