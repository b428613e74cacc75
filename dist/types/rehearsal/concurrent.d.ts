import type { Connection } from '../postgres/connection.js';
/** Two sessions that stand in the way, and one that looks. */
export interface Onlookers {
    observer: Connection;
    writer: Connection;
    ddl: Connection;
}
/**
 * Runs a statement that commits in the middle of its work, and so holds nothing at its end. Before it begins, one
 * session holds ROW EXCLUSIVE on its tables, as a writer does, and another SHARE UPDATE EXCLUSIVE, as another such
 * statement does. So it stands still where it asks for its first lock, and where it waits for writers, and is looked
 * at there: what is seen does not depend on who is faster.
 */
export declare function observeOutside({ observer, writer, ddl }: Onlookers, pid: number, tables: readonly {
    schema: string;
    name: string;
}[], run: () => Promise<void>, onLocks: (locks: readonly string[]) => void): Promise<boolean>;
