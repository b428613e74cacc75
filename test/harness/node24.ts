import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The Node.js of GitHub's runner, which the project installs; else the one that runs the tests. */
export function node24(): string {
  const installed = join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error('There is no Node.js 24: run npm ci, or run the tests on Node.js 24.');
}
