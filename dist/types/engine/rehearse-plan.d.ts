import type { MigratorSettings } from './options.js';
import type { RehearsalSubject, Rehearsed } from './rehearsal-port.js';
import type { Run } from './run.js';
import type { Session } from './session.js';
/** Hands what a command is about to those who look at it first; undefined when nobody does. */
export declare function rehearsed(run: Run, session: Session, purpose: RehearsalSubject['purpose'], { rehearse }: Pick<MigratorSettings, 'rehearse'>): Promise<Rehearsed | undefined>;
