import type { Explanation } from './connect-error.js';
import type { Target } from './target.js';
import type { TargetHost } from './target-hosts.js';
/** An ErrorResponse of the server, or of a pooler before it, to the attempt to start a session. */
export interface Refusal {
    sqlstate: string;
    message: string;
}
/** Why the server turned the connection away, for a person. */
export declare function explainRefusal(refusal: Refusal, target: Target, host: TargetHost): Explanation;
