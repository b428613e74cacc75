import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../kit/folder.ts';
import type { MigrationFiles } from '../kit/migrations.ts';

const samples = join(import.meta.dirname, '../../migrations');

/** Two migrations, of which the second has a rollback script. */
export const ORDERS = {
  'versions/001_orders.sql': 'CREATE TABLE orders (id bigint PRIMARY KEY);\n',
  'versions/002_note.sql': 'ALTER TABLE orders ADD COLUMN note text;\n',
  'down/002_note_down.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
};

/** A checked-out repository with these files below `migrations/`. Returns its path. */
export async function workspaceWith(files: MigrationFiles): Promise<string> {
  const workspace = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    const file = join(workspace, 'migrations', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return workspace;
}

/** A checked-out repository with the sample set. */
export async function workspaceWithSamples(): Promise<string> {
  const workspace = await temporaryFolder();
  await cp(samples, join(workspace, 'migrations'), { recursive: true });
  return workspace;
}
