import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { until } from './until.ts';

/**
 * A folder that is made once in a run of the suite, by the first test file that asks for it, for what takes long to
 * make and is the same every time. Whoever asks meanwhile waits; when it cannot be made, all fail. It is not to be
 * written to.
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const outcome = `${folder}.outcome`;
  if (await isFirst(folder)) {
    const trouble = await make(folder).then(
      () => '',
      (error: unknown) => String(error),
    );
    // Whole when it appears.
    await writeFile(`${outcome}.part`, trouble);
    await rename(`${outcome}.part`, outcome);
  }
  await until(`another test file has made ${name}`, () => existsSync(outcome), { timeoutMs: 100_000 });
  const trouble = await readFile(outcome, 'utf8');
  if (trouble !== '') throw new Error(`${name} could not be made: ${trouble}`);
  return folder;
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
