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
  }
}

/** Starts the one server of the run before the first test file; the function it returns stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startSharedServer(process.env);
  try {
    project.provide('serverUrl', server.adminUrl);
    project.provide('serverMajor', await askMajor(server.adminUrl));
    project.provide('serverBinDir', server.binDir);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
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
