import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.js';
import type { RehearsalSettings } from './port.js';
/**
 * Looks at a plan with the rules and on a throw-away server, or at the target's schema for drift. What cannot be
 * looked at is told in the notes and fails nothing.
 *
 * @throws {MigrationError} `invalid-input` for a configuration, a dump or a shadow that cannot be used, `cancelled`
 */
export declare function rehearse(subject: RehearsalSubject, settings: RehearsalSettings): Promise<Rehearsed>;
