import type * as Core from '@actions/core';
import type { Environment } from '../postgres/environment.js';
import type { EventContext } from './event.js';
import type { ActionInputs } from './inputs.js';
import type { Log } from './log.js';
import type { PullRequestComment } from './pull-request-comment.js';
import type { RunPullRequest } from './run-pull-request.js';
import { progressRecorder } from './state.js';
/** What the action gets from the outside; tests give another one. */
export interface Ports {
    core: Pick<typeof Core, 'endGroup' | 'error' | 'notice' | 'saveState' | 'setOutput' | 'setSecret' | 'startGroup' | 'summary' | 'warning'>;
    environment: Environment;
    /** Writes to the log as it is. */
    write: (text: string) => void;
    /** Aborted when the runner cancels the step. */
    signal: AbortSignal;
    /** Milliseconds on a clock that never goes back. */
    now: () => number;
}
/**
 * Runs the command of the inputs and tells what came of it: in the log, the job summary, the comment on the
 * pull request, annotations, the outputs and the JSON report. Returns the exit status, 0 when the command did
 * what it was asked. Never fails itself.
 */
export declare function run(given: ActionInputs, event: EventContext, ports: Ports): Promise<0 | 1>;
/** What a command works with. */
export interface Surroundings {
    event: EventContext;
    pull: RunPullRequest;
    comment: PullRequestComment;
    recorder: ReturnType<typeof progressRecorder>;
    ports: Ports;
    log: Log;
}
