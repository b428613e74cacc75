import type { JsonReport } from '../report/json.js';
import type { EventContext } from './event.js';
import type { ActionInputs } from './inputs.js';
import { Log } from './log.js';
import { PullRequestComment } from './pull-request-comment.js';
import type { Ports } from './run.js';
import { RunPullRequest } from './run-pull-request.js';
/** What the main step and the post step tell by. */
export interface Telling {
    log: Log;
    pull: RunPullRequest;
    comment: PullRequestComment;
    redact: (text: string) => string;
    /**
     * Tells a report wherever GitHub shows it, and returns it as it was told. `onWritten` is called with the path
     * of its file before anything else is tried.
     */
    tell: (report: JsonReport, onWritten?: (path: string) => void) => Promise<JsonReport>;
}
/** Has the runner mask every secret in whatever is written from here on, and takes them out of what it does not see. */
export declare function telling(given: ActionInputs, event: EventContext, ports: Ports): Telling;
