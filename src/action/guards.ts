import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import type { Command } from '../engine/report.ts';
import type { Database } from '../engine/options.ts';
import type { EventContext } from './event.ts';
import type { GitHubInputs } from './github-inputs.ts';

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
export function refusal(
  event: Pick<EventContext, 'name' | 'fork' | 'privileged' | 'unmerged'>,
  allowed: Pick<GitHubInputs, 'allowForkCode' | 'allowDestructive'>,
  { command, dryRun, database, drift = false }: Undertaking,
): MigrationError | undefined {
  if (besideSecrets(event) && !allowed.allowForkCode) {
    return notAllowed(
      `This run of ${event.name} ${event.fork === 'yes' ? 'belongs to a pull request from a fork' : 'may belong to a pull request from a fork'}, and GitHub hands it secrets and a token that may write. SQL is code: the migrations of a fork are not touched here.`,
      'Preview pull requests from forks in the event pull_request, where they have no secrets. When this workflow does need the files of a fork, or has not checked them out at all, set allow-fork-code: true.',
    );
  }
  if (besideSecrets(event) && drift) {
    return notAllowed(
      `To look for drift the files are applied on a server of this runner, and this run of ${event.name} has a fork's files and secrets.`,
      'Run verify with drift on the files of the main branch, or without drift.',
    );
  }
  const destructive = (command === 'down' || command === 'reset') && !dryRun;
  if (destructive && event.unmerged && database !== 'embedded' && !allowed.allowDestructive) {
    return notAllowed(
      `${command} rolls migrations back, and this run (${event.name}) belongs to a pull request that is not merged.`,
      `Look at it with dry-run: true, or run it after the merge or by workflow_dispatch. On a database that belongs to the pull request alone, set allow-destructive: true.`,
    );
  }
  return undefined;
}

/**
 * Whether files of a stranger lie where secrets are. `allow-fork-code` lets them be read; on a server of this runner they
 * could read everything that the job can.
 */
export function besideSecrets({ fork, privileged }: Pick<EventContext, 'fork' | 'privileged'>): boolean {
  return privileged && fork !== 'no';
}

function notAllowed(message: string, next: string): MigrationError {
  return new MigrationError({ reason: 'not-allowed', message, state: NOTHING_TOUCHED, next });
}
