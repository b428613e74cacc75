/**
 * Peak memory of the whole process (`VmHWM`, Linux) that applies a file of 100 MB, and a folder of 5,000
 * migrations. Prints megabytes, and the ratio to the size of the files.
 *
 *     npm run bench -- memory
 *     npm run bench -- memory 32          files of 32 MB
 *     npm run bench -- memory 100 copy    the cases with "copy" in their names
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startSharedServer } from '../test/kit/server/choose.ts';
import { peakAtExit, readPeak } from '../test/size/peak.ts';
import { largeFiles, manyFiles, megabyte } from '../test/size/large-files.ts';

const [, size = '100', only = ''] = process.argv.slice(2);
const bytes = Number(size) * megabyte;
const root = join(import.meta.dirname, '..');
const server = await startSharedServer(process.env);
const folders: string[] = [];

console.log(`Node.js ${process.version}, ${cpus().length} processors\n`);
console.log('| | files, MB | peak, MB | ratio | seconds |\n|---|--:|--:|--:|--:|');
for (const [name, write] of Object.entries(largeFiles)) {
  if (!name.includes(only)) continue;
  const dir = folder();
  await measure(name, dir, write(dir, bytes), await database());
}
if ('5,000 small'.includes(only)) {
  const dir = folder();
  const total = manyFiles(dir, 5000);
  const url = await database();
  await measure('5,000 small, all pending', dir, total, url);
  await measure('5,000 small, all applied', dir, total, url);
  await measure('5,000 small, status', dir, total, url, 'status');
}
for (const dir of folders) rmSync(dir, { recursive: true });
await server.stop();

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  folders.push(dir);
  return dir;
}

async function database(): Promise<string> {
  const name = `bench_memory_${folders.length}`;
  const client = new pg.Client(server.adminUrl);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name}`);
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(server.adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function measure(name: string, dir: string, total: number, url: string, command = 'up'): Promise<void> {
  const began = performance.now();
  const args = [...peakAtExit, join(root, 'dist/cli.js'), command, '--migrations-dir', dir];
  const env = { PATH: process.env['PATH'], DATABASE_URL: url };
  const { stderr } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 28 });
  const seconds = (performance.now() - began) / 1000;
  const peak = readPeak(stderr);
  console.log(
    `| ${name} | ${(total / megabyte).toFixed(1)} | ${(peak / megabyte).toFixed(0)} | ${(peak / total).toFixed(2)} | ${seconds.toFixed(1)} |`,
  );
}
