import type { StatementResult } from '../postgres/message.js';
import type { ServerState } from './server-state.js';
import type { StepLife } from './options.js';
/** The server process that is watched. Process IDs are used again; the time when it began is its own. */
export type Watched = Pick<ServerState, 'backendPid' | 'backendStart' | 'serverVersionNum'>;
/**
 * What a server process does and whom it waits for: one message, over before it can hold anything up. Ours
 * must not stay in a transaction: CREATE INDEX CONCURRENTLY waits for every older snapshot.
 */
export declare function lifeQuery({ backendPid, backendStart, serverVersionNum }: Watched): string;
export declare function readLife([blockers, lock, progress]: readonly StatementResult[]): StepLife;
/** Nothing is known. */
export declare const NO_LIFE: StepLife;
