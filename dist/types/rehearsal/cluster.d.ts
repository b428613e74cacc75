import type { Started } from './shadow.js';
/**
 * Makes and starts a server from the programs in `binDir`, in a folder of its own that only we can enter, on a
 * Unix socket. It ends, and its folder goes, with `stop` or with this process, even a killed one. Fails with what
 * the programs said.
 */
export declare function startCluster(binDir: string, signal?: AbortSignal): Promise<Started>;
