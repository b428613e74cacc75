import { awkwardPassword } from './password.ts';
import type { Settings } from './cluster.ts';

export interface Container {
  /** URL of the superuser `postgres`. */
  adminUrl: string;
  stop: () => Promise<void>;
}

/** True when a Docker engine, or one that speaks its language, answers. */
export async function engineAnswers(): Promise<boolean> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
    return true;
  } catch {
    return false;
  }
}

/** Starts a server from `image`, which is, or behaves as, one of the official `postgres` images. */
export async function startContainer(image: string, settings: Settings): Promise<Container> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const password = awkwardPassword();
  const container = await new PostgreSqlContainer(image)
    .withUsername('postgres')
    .withPassword(password)
    .withDatabase('postgres')
    // The images of PostgreSQL 18 and of earlier versions differ in where the data directory is.
    .withEnvironment({
      PGDATA: '/var/lib/kit/data',
      POSTGRES_INITDB_ARGS: '--no-sync --locale=C --encoding=UTF8',
    })
    .withTmpFs({ '/var/lib/kit': 'rw' })
    .withCommand([
      'postgres',
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ])
    // The module's own check hands the password to a shell unquoted. Over TCP, because the server that the
    // image runs its init scripts on listens on the Unix socket alone.
    .withHealthCheck({
      test: ['CMD-SHELL', 'pg_isready --host localhost --username postgres --dbname postgres'],
      interval: 250,
      timeout: 1000,
      retries: 1000,
    })
    .start();
  return {
    adminUrl: `postgresql://postgres:${encodeURIComponent(password)}@${container.getHost()}:${container.getPort()}/postgres`,
    stop: async () => {
      await container.stop();
    },
  };
}
