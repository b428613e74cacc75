import type { Connection } from '../postgres/connection.js';
import type { Script } from '../sql/script.js';
import type { HistoryRow } from './history-row.js';
import type { HistoryTable } from './history.js';
import type { ServerState } from './server-state.js';
import type { LockHolder, MigratorSettings } from './options.js';
import { Notices } from './notices.js';
import { Watch } from './watch.js';
/** One session on the target, from its first message to its last. */
export declare class Session {
    #private;
    readonly connection: Connection;
    readonly state: ServerState;
    readonly table: HistoryTable;
    /**
     * The session is not the server process that was announced: a pooler stands between. Then nothing may be
     * set on the session, no session lock excludes anybody, and each transaction takes the lock for itself.
     */
    readonly pooled: boolean;
    /** Sees what a step does that takes its time. */
    readonly watch: Watch;
    readonly notices: Notices;
    history: HistoryRow[];
    /** A file that was sent names the history, and may have given it what keeps records out: a trigger, a rule. */
    historyNamed: boolean;
    private constructor();
    /**
     * Connects and reads the state of the server and the history, in one message: all that a command needs
     * that only reads. Nothing is created and no lock is taken. The connection is dropped `patienceMs` after an
     * abort, unless it is a caller's own.
     */
    static open(settings: MigratorSettings, patienceMs?: number): Promise<Session>;
    /**
     * Makes the session ready to change the database: its settings, the lock that keeps other runners out, the
     * history table, and the history as it is under the lock.
     */
    lock(): Promise<void>;
    /** What is known of the pooler by its host name. */
    get poolerAdvice(): string | undefined;
    /** SET statements that restore the session's own settings after a reset; none behind a pooler. */
    ownSettings(): string[];
    /** The same for one transaction, which is all that may be set behind a pooler. */
    localSettings(): string[];
    /** What takes the lock for each transaction, which is all that holds behind a pooler. */
    transactionLock(): string[];
    /** What takes back what a script has set for the session, and restores the session's own settings. */
    resetAfter({ body }: Pick<Script, 'body'>): string[];
    /** What the caller's session keeps when a migration's traces are taken back; nothing for a session of our own. */
    get keeps(): {
        preparedStatements?: boolean;
        listening?: boolean;
        temporaryTables?: boolean;
    };
    /** Takes the lock again when a migration may have given it up. */
    relock(): Promise<void>;
    /** Whether steps may be sent without waiting for the answer to the one before: not through a transaction pooler. */
    get pipelined(): boolean;
    /** Makes durable what was committed without waiting for the disk, in this session or another, cancelled or not. */
    makeDurable(): Promise<void>;
    /** Who holds the lock of this history; undefined when nobody does. */
    lockHolder(): Promise<LockHolder | undefined>;
    readHistoryAgain(): Promise<void>;
    /** Sends the question for the history behind what is on its way; the answer is for `readHistoryAgain`. */
    readAhead(): void;
    /** Forgets what was read ahead: more has been sent since, or it was asked in a transaction that has failed. */
    forgetReadAhead(): void;
    /** Makes the history's columns wide enough for what is going to be written. */
    widenFor(migrations: readonly {
        version: string;
        name: string;
    }[]): Promise<void>;
    /**
     * Gives the lock back, the caller's session as it was, and ends a session of our own. The goodbye is said at
     * once; who has something else to do may wait for the answer later.
     */
    close(): Promise<void>;
}
