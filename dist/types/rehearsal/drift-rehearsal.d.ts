import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.js';
import type { RehearsalSettings } from './port.js';
/** Holds the schema of the target against what its applied files make of an empty database. */
export declare function rehearseDrift(subject: RehearsalSubject, settings: RehearsalSettings): Promise<Rehearsed>;
