import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterTest } from './cleanup.ts';

/** Makes an empty folder that is removed, with all in it, after the test. Returns its absolute path. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'migrate-test-')));
  afterTest(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
