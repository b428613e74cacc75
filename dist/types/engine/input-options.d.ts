import type { Command } from './report.js';
/** An option of a command, under the one name that it has on every face: `--steps 3`, `steps: 3`. */
export interface InputOption {
    readonly name: string;
    /** What stands for its value in texts; null for one that is on or off. */
    readonly placeholder: string | null;
    /** The commands whose outcome it bears on. */
    readonly commands: readonly Command[];
    /**
     * Whether the other commands take it too, without effect, so that one set of settings serves them all.
     * An option that says what to run is refused there: the command would do something else than was asked.
     */
    readonly setting: boolean;
    /** What holds when it is not given, as text; empty when that needs no words. */
    readonly default: string;
    /** One sentence or two, for help and reference. */
    readonly description: string;
}
export declare const COMMANDS: readonly Command[];
/** Every option there is, in the order in which they are explained. */
export declare const INPUT_OPTIONS: readonly [{
    readonly name: "database-url";
    readonly placeholder: "URL";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "the variable DATABASE_URL, then SUPABASE_DB_URL, then the PG* variables";
    readonly description: "The database: postgresql://user:password@host:5432/name, or a libpq connection string.";
}, {
    readonly name: "embedded";
    readonly placeholder: "DIR";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "";
    readonly description: "Use the embedded PostgreSQL instead of a server, with its data in DIR; without DIR it is gone afterwards.";
}, {
    readonly name: "migrations-dir";
    readonly placeholder: "DIR";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "migrations";
    readonly description: "The folder that holds versions/ and down/.";
}, {
    readonly name: "schema";
    readonly placeholder: "NAME";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "where the search_path finds the table, or else its first schema";
    readonly description: "The schema of the history table.";
}, {
    readonly name: "table";
    readonly placeholder: "NAME";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "_migrations";
    readonly description: "The name of the history table.";
}, {
    readonly name: "steps";
    readonly placeholder: "N";
    readonly commands: readonly ["up", "down"];
    readonly setting: false;
    readonly default: "all for up, 1 for down";
    readonly description: "Apply at most N migrations, or roll back the last N.";
}, {
    readonly name: "to";
    readonly placeholder: "VERSION";
    readonly commands: readonly ["up", "down"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Apply up to and including VERSION, or roll back everything above it; down --to 0 is everything.";
}, {
    readonly name: "dry-run";
    readonly placeholder: null;
    readonly commands: readonly Command[];
    readonly setting: false;
    readonly default: "";
    readonly description: "Show what would run, with its SQL, and change nothing.";
}, {
    readonly name: "approved-plan";
    readonly placeholder: "DIGEST|FILE";
    readonly commands: readonly Command[];
    readonly setting: false;
    readonly default: "";
    readonly description: "Run only the plan with this digest, which a dry run shows, or that of its JSON report in FILE; refuse any other.";
}, {
    readonly name: "atomic";
    readonly placeholder: null;
    readonly commands: readonly ["up"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Apply all pending migrations in one transaction, or none; refused when a file cannot run in one.";
}, {
    readonly name: "out-of-order";
    readonly placeholder: "error|allow";
    readonly commands: readonly ["up"];
    readonly setting: true;
    readonly default: "error";
    readonly description: "What to do with a pending migration below the highest applied one.";
}, {
    readonly name: "require-down";
    readonly placeholder: null;
    readonly commands: readonly ["down", "reset"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Refuse, before anything runs, when a rollback script is missing; otherwise that migration is skipped.";
}, {
    readonly name: "confirm";
    readonly placeholder: "RESET";
    readonly commands: readonly ["reset"];
    readonly setting: false;
    readonly default: "";
    readonly description: "The word RESET, without which reset does nothing.";
}, {
    readonly name: "lock-timeout";
    readonly placeholder: "DURATION";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How long a statement may wait for a lock before its migration is rolled back and tried again; 0 waits for ever.";
}, {
    readonly name: "lock-attempts";
    readonly placeholder: "N";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How often a migration is tried that a lock made fail, with growing waits between: 50 are some 9 minutes. For a deadlock or another passing reason it is tried ten times at most.";
}, {
    readonly name: "lock-wait";
    readonly placeholder: "DURATION";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How long to wait while another run is at work on the same history; 0 does not wait.";
}, {
    readonly name: "statement-timeout";
    readonly placeholder: "DURATION";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How long one statement of a migration may run; 0 is for ever.";
}, {
    readonly name: "connect-timeout";
    readonly placeholder: "DURATION";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How long one attempt to connect may take; 0 is for ever.";
}, {
    readonly name: "connect-attempts";
    readonly placeholder: "N";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: string;
    readonly description: "How often a connection is tried, with growing waits between.";
}, {
    readonly name: "ssl-root-cert";
    readonly placeholder: "FILE";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "sslrootcert of the URL";
    readonly description: "File (or PEM text) of the certificate authorities to trust, or \"system\".";
}, {
    readonly name: "json";
    readonly placeholder: null;
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "";
    readonly description: "Write the report as JSON to standard output, and nothing else.";
}];
export type InputName = (typeof INPUT_OPTIONS)[number]['name'];
export declare function inputOption(name: InputName): InputOption;
