import { MigrationError } from '../engine/errors.js';
import type { Command } from '../engine/report.js';
import type { Database } from '../engine/options.js';
import type { EventContext } from './event.js';
import type { GitHubInputs } from './github-inputs.js';
/** What is about to be done. */
export interface Undertaking {
    command: Command;
    dryRun: boolean;
    database: Database['kind'];
    /** Files would be applied on a throw-away server for it. */
    drift?: boolean | undefined;
}
/**
 * What the event forbids, before anything is read or connected to. `fork` of the event must be known.
 *
 * A fork's SQL is code of a stranger: where GitHub hands out secrets and a token that may write, it is not
 * touched unless the workflow says so. Code that nobody has merged takes nothing out of a given database
 * unless the workflow says so.
 */
export declare function refusal(event: Pick<EventContext, 'name' | 'fork' | 'privileged' | 'unmerged'>, allowed: Pick<GitHubInputs, 'allowForkCode' | 'allowDestructive'>, { command, dryRun, database, drift }: Undertaking): MigrationError | undefined;
/**
 * Whether files of a stranger lie where secrets are. `allow-fork-code` lets them be read; on a server of this runner they
 * could read everything that the job can.
 */
export declare function besideSecrets({ fork, privileged }: Pick<EventContext, 'fork' | 'privileged'>): boolean;
