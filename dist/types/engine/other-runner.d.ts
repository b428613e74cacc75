import type { MigrationsFolder } from './folder.js';
import type { LockHolder, MigratorSettings } from './options.js';
import type { Session } from './session.js';
/**
 * Waits for other runners where no session lock keeps them out: behind a pooler, or beside a runner behind one.
 * Looks again and again and never waits on the server, where a waiting statement would keep a session of the
 * pool from the application and a snapshot from CREATE INDEX CONCURRENTLY. All waits of a run together last at
 * most `lock-wait`, counted anew whenever the run has got on.
 */
export declare class OtherRunner {
    #private;
    constructor(settings: Pick<MigratorSettings, 'lockWaitMs' | 'signal' | 'onEvent'>);
    /** The run has got on: what it waits for next is another wait. */
    gotOn(): void;
    /** Waits until nobody holds the lock of the history. Somebody else may have taken it by the time of the next try. */
    untilUnlocked(session: Session): Promise<void>;
    /**
     * Waits while an unfinished row shows signs of life: its runner's statement is on the server, or it gets on.
     * What is still unfinished afterwards seems to be left behind by a run that died.
     */
    untilFinished(session: Session, folder: MigrationsFolder): Promise<void>;
}
/**
 * The session that runs a statement of the file of an unfinished row, as one does that was begun through a pooler and
 * whose process is gone.
 */
export declare function runnerOfUnfinished(session: Session, folder: MigrationsFolder): Promise<LockHolder | undefined>;
