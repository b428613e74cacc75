import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startSharedServer } from './server/choose.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a superuser of the server that all test files share. */
    serverUrl: string;
    /** Its major version. */
    serverMajor: number;
    /** Folder of the server programs it runs from, null when they are not on this machine. */
    serverBinDir: string | null;
    /** Folder for what test files share, see `once`. */
    runFolder: string;
  }
}

/** Starts the one server of the run before the first test file; the function it returns ends what was begun here. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startSharedServer(process.env);
  const runFolder = await mkdtemp(join(tmpdir(), 'migrate-test-run-'));
  const end = async (): Promise<void> => {
    await server.stop();
    await rm(runFolder, { recursive: true, force: true });
  };
  try {
    project.provide('runFolder', runFolder);
    project.provide('serverUrl', server.adminUrl);
    project.provide('serverMajor', await askMajor(server.adminUrl));
    project.provide('serverBinDir', server.binDir);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

async function askMajor(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    return Math.floor(Number(rows[0]!.version) / 10_000);
  } finally {
    await client.end();
  }
}
