import type { Connection } from '../postgres/connection.js';
import type { OnServer } from './shadow.js';
export declare function onServerNow(connection: Connection): Promise<OnServer>;
/** What was not there before. */
export declare function come(before: OnServer, now: OnServer): OnServer;
/** Databases first, which roles may own. */
export declare function dropping({ roles, databases }: OnServer): string[];
export declare function standIn(role: string): string[];
export declare function standIns(connection: Connection): Promise<string[]>;
