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
    readonly commands: readonly ["up", "down", "check"];
    readonly setting: false;
    readonly default: "all for up and check, 1 for down";
    readonly description: "Apply at most N migrations, or roll back the last N.";
}, {
    readonly name: "to";
    readonly placeholder: "VERSION";
    readonly commands: readonly ["up", "down", "check"];
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
    readonly commands: readonly ["up", "check"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Apply all pending migrations in one transaction, or none; refused when a file cannot run in one.";
}, {
    readonly name: "out-of-order";
    readonly placeholder: "error|allow";
    readonly commands: readonly ["up", "check"];
    readonly setting: true;
    readonly default: "error";
    readonly description: "What to do with a pending migration below the highest applied one.";
}, {
    readonly name: "file";
    readonly placeholder: "FILE";
    readonly commands: readonly ["check"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Look at this one file by the rules alone, as an editor or a hook wants it: no database, no git, no other file is read. - is standard input.";
}, {
    readonly name: "base";
    readonly placeholder: "VERSION";
    readonly commands: readonly ["check"];
    readonly setting: false;
    readonly default: "what the database has applied; without one, the files that the branch does not touch";
    readonly description: "Take the migrations up to and including VERSION for applied, and those above for pending.";
}, {
    readonly name: "base-dump";
    readonly placeholder: "FILE";
    readonly commands: readonly [...Command[], "verify"];
    readonly setting: true;
    readonly default: "the applied migrations, one after the other";
    readonly description: "Begin the rehearsal with this schema, as pg_dump --schema-only writes it, in place of the applied migrations.";
}, {
    readonly name: "shadow-database-url";
    readonly placeholder: "URL";
    readonly commands: readonly [...Command[], "verify"];
    readonly setting: true;
    readonly default: "server binaries of this machine, or else the embedded PostgreSQL";
    readonly description: "The server to rehearse on, in a database that is created there and dropped. Never the one that is migrated.";
}, {
    readonly name: "rehearsal";
    readonly placeholder: "full|lint|off";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "full";
    readonly description: "How a plan is looked at: by the rules and on a throw-away PostgreSQL, by the rules alone, or not at all.";
}, {
    readonly name: "fail-on";
    readonly placeholder: "error|warning|never";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "error, or what the configuration says";
    readonly description: "The lowest severity of a finding that makes the command fail.";
}, {
    readonly name: "config";
    readonly placeholder: "FILE";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "migrate-action.json in the migrations folder, if there is one";
    readonly description: "The configuration of the rules.";
}, {
    readonly name: "data-checks";
    readonly placeholder: null;
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "";
    readonly description: "Count on the database itself what would make a migration fail there: duplicates, nulls, orphans. Reads tables, with a time limit.";
}, {
    readonly name: "drift";
    readonly placeholder: null;
    readonly commands: readonly ["verify"];
    readonly setting: false;
    readonly default: "";
    readonly description: "Also hold the schema against what the applied files make of an empty database.";
}, {
    readonly name: "sarif-path";
    readonly placeholder: "FILE";
    readonly commands: readonly Command[];
    readonly setting: true;
    readonly default: "";
    readonly description: "Write the findings to FILE as SARIF 2.1.0, which GitHub code scanning takes.";
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
