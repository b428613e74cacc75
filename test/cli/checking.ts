import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Report } from '../../src/engine/report.ts';
import { runCli } from '../kit/run-cli.ts';
import type { CliOptions, CliResult } from '../kit/run-cli.ts';

/** One migration that is there already, and one that a reviewer should see. */
export const SHOP = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY, total int, state text);\n',
  'versions/002_wide.sql': 'ALTER TABLE orders ALTER COLUMN id TYPE bigint;\n',
  'down/002_wide_down.sql': 'ALTER TABLE orders ALTER COLUMN id TYPE int;\n',
};

/** The same with a second migration that nobody has anything against. */
export const HARMLESS = {
  'versions/001_orders.sql': SHOP['versions/001_orders.sql'],
  'versions/002_notes.sql': 'CREATE TABLE notes (id bigint PRIMARY KEY, text text);\n',
  'down/002_notes_down.sql': 'DROP TABLE notes;\n',
};

/** Runs the bundle with `--json`, and reads what it says. */
export async function reported(
  args: string[],
  options: CliOptions = {},
): Promise<CliResult & { report: Report }> {
  const result = await runCli([...args, '--json'], options);
  return { ...result, report: JSON.parse(result.stdout) as Report };
}

/** Rule and evidence of each finding, in the order of the report. */
export function briefly({ findings }: Report): string[] {
  return findings.map(({ rule, evidence }) => `${rule} ${evidence}`);
}

/** Runs git in a folder, as somebody without settings of their own. */
export async function git(folder: string, ...args: string[]): Promise<void> {
  const person = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com'];
  const quiet = ['-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];
  await promisify(execFile)('git', ['-C', folder, ...person, ...quiet, ...args]);
}
