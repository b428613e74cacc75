import type { Connection } from '../postgres/connection.js';
export interface Outside {
    /** Looks at the others. */
    observer: Connection;
    /** Gives a session that stands in the way. */
    blocker: (number: number) => Promise<Connection>;
    /** The session that runs the statement. */
    pid: number;
}
/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, on each
 * of its tables one session holds ROW EXCLUSIVE, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another
 * such statement does. So it stands still wherever it asks for a lock or waits for writers; there it is looked at,
 * and the session that it waits for is let go. What is seen does not depend on who is faster.
 *
 * `onLocks` is given locks as `oid mode`, those that it waits for, too. Returns whether it was seen to wait.
 */
export declare function observeOutside({ observer, blocker, pid }: Outside, tables: readonly {
    schema: string;
    name: string;
}[], run: () => Promise<void>, onLocks: (locks: readonly string[]) => void): Promise<boolean>;
