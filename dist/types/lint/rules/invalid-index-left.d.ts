import type { Rule } from '../rule.js';
/** Found by looking at a server, in the rehearsal and on the target: no text has it. */
export declare const rule: Rule;
