import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.js';
import type { RehearsalSettings } from './port.js';
/** Looks at the pending files with the rules, and runs them where a server is to be had. */
export declare function rehearsePlan(subject: RehearsalSubject, settings: RehearsalSettings): Promise<Rehearsed>;
