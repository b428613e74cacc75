import { findLocalBinaries, packagedMajors, unpackBinaries } from './binaries.ts';
import { launchCluster, sharedSettings } from './cluster.ts';
import { engineAnswers, startContainer } from './container.ts';

/** The server that all test files of a run share. */
export interface SharedServer {
  /** URL of a superuser. */
  adminUrl: string;
  /** Folder of the server programs it runs from, null when it does not run from any on this machine. */
  binDir: string | null;
  stop: () => Promise<void>;
}

/**
 * Starts the server that the environment asks for, or else the first that can be had:
 *
 * - `TEST_DATABASE_URL`: a running server, by the URL of a superuser;
 * - `TEST_CONTAINER_IMAGE` or `TEST_POSTGRES=container`: a container, through testcontainers;
 * - `TEST_POSTGRES_MAJOR`: that major version, from npm or from this machine, or, together with
 *   `TEST_POSTGRES=container`, from the official image;
 * - server programs on this machine; a container, when an engine answers; server programs from npm.
 */
export async function startSharedServer(env: NodeJS.ProcessEnv): Promise<SharedServer> {
  // A workflow can leave a variable empty; that is the same as not setting it.
  const given = (name: string): string | undefined => env[name] || undefined;
  const url = given('TEST_DATABASE_URL');
  if (url) return { adminUrl: url, binDir: null, stop: () => Promise.resolve() };

  const major = majorOf(given('TEST_POSTGRES_MAJOR'));
  const image = given('TEST_CONTAINER_IMAGE') ?? `postgres:${major ?? packagedMajors[0] ?? 'latest'}`;
  const fromContainer = async (): Promise<SharedServer> => ({
    ...(await startContainer(image, sharedSettings)),
    binDir: null,
  });
  const fromBinaries = async (binDir: string): Promise<SharedServer> => {
    const cluster = await launchCluster(binDir);
    return { adminUrl: cluster.adminUrl, binDir, stop: cluster.remove };
  };

  const kind = given('TEST_POSTGRES');
  if (kind !== undefined && kind !== 'container') {
    throw new Error(`TEST_POSTGRES is '${kind}'; the only word it knows is 'container'.`);
  }
  if (given('TEST_CONTAINER_IMAGE') ?? kind) return fromContainer();
  if (major !== undefined) {
    const binDir = (await unpackBinaries(major)) ?? (await findLocalBinaries(major));
    if (binDir) return fromBinaries(binDir);
    throw new Error(`No server programs of PostgreSQL ${major} were found. ${ways}`);
  }
  const local = await findLocalBinaries();
  if (local) return fromBinaries(local);
  if (await engineAnswers()) return fromContainer();
  const packaged = await unpackBinaries();
  if (packaged) return fromBinaries(packaged);
  throw new Error(`No PostgreSQL server to test with was found. ${ways}`);
}

const ways = `Ways to give one:
- install PostgreSQL's server programs (Debian and Ubuntu: apt-get install postgresql);
- install the npm packages of this project without --omit=optional, and set TEST_POSTGRES_MAJOR to ${packagedMajors.join(', ')} (Linux on x64);
- start a Docker engine, and set TEST_POSTGRES=container or TEST_CONTAINER_IMAGE=<image>;
- set TEST_DATABASE_URL to the URL of a superuser of a server that may be scribbled on.`;

function majorOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text))
    throw new Error(`TEST_POSTGRES_MAJOR is '${text}', which is no major version. ${ways}`);
  return Number(text);
}
