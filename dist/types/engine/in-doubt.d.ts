import type { Connection } from '../postgres/connection.js';
import type { Unit } from '../sql/script.js';
/**
 * Sees what became of a unit that was begun by a session that is gone, and takes away what it left half done.
 * Names mean what they mean in this session, so the settings of the file have to be in force.
 *
 * @returns whether the unit is done; otherwise it can be run as if it never had been
 * @throws {OthersBuildError} when another session is building an index on the same table
 */
export declare function settleInDoubt(connection: Connection, unit: Unit): Promise<boolean>;
/** IF NOT EXISTS would take an invalid index for the one it is asked to build: it makes room for it. */
export declare function makeRoom(connection: Connection, unit: Unit): Promise<{
    taken: boolean;
}>;
