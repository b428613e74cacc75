import { inject } from 'vitest';
import { afterTest } from './cleanup.ts';
import { findLocalBinaries, unpackBinaries } from './server/binaries.ts';
import { launchCluster, type Cluster, type ClusterOptions } from './server/cluster.ts';

export type { Cluster, ClusterOptions, Settings } from './server/cluster.ts';
export type { StopMode } from './server/postmaster.ts';

/**
 * Starts a server for one test, or, called in `beforeAll`, for one test file, of the same programs as the
 * shared server. For what cannot be tried on that one: other settings, TLS, restarts, crashes.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const cluster = await launchCluster(await serverPrograms(), options);
  afterTest(cluster.remove);
  return cluster;
}

/** When the shared server is not of this machine, its major version is preferred and any other will do. */
async function serverPrograms(): Promise<string> {
  const major = inject('serverMajor');
  const binDir =
    inject('serverBinDir') ??
    (await findLocalBinaries(major)) ??
    (await unpackBinaries(major)) ??
    (await findLocalBinaries()) ??
    (await unpackBinaries());
  if (binDir) return binDir;
  throw new Error('This test starts a server of its own, and no server programs were found on this machine.');
}
