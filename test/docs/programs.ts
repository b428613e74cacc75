import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Check } from './checked.ts';
import { inShell } from './console.ts';
import { root } from './markdown.ts';
import type { Project } from './places.ts';

/** What a program of the documents may import besides the package: what its reader has installed, too. */
const INSTALLED = ['pg', '@types/pg', '@types/node'];

/** A ts block: type-checked, strictly, against the package as it is installed, and run. */
export function runsAsProgram(place: () => Project, prints: RegExp): Check {
  return async ({ text }) => {
    const { cwd } = place();
    await withInstalled(cwd);
    await writeFile(join(cwd, 'program.ts'), text);
    await typeCheck(cwd);
    const { exitCode, output } = await inShell('node program.ts', place());
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringMatching(prints) });
  };
}

async function withInstalled(cwd: string): Promise<void> {
  for (const name of INSTALLED) {
    const place = join(cwd, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    if (!existsSync(place)) await symlink(join(root, 'node_modules', name), place);
  }
}

const COMPILER = [
  ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
  ...['--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--skipLibCheck', 'false'],
];

async function typeCheck(cwd: string): Promise<void> {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript')), 'tsc.js');
  const { output } = await inShell(`"${process.execPath}" "${tsc}" ${COMPILER.join(' ')} program.ts`, {
    cwd,
    env: {},
  });
  expect(output).toBe('');
}
