import type { Explanation } from './connect-error.js';
import type { Target } from './target.js';
import type { TargetHost } from './target-hosts.js';
/** Why the encrypted connection could not be made, for a person. */
export declare function explainTlsFault(error: unknown, fault: 'no TLS' | 'certificate' | 'handshake', target: Target, host: TargetHost): Explanation;
