/** What the rehearsal of a plan showed: part of the report of `check` and of every dry run of `up`. */
export interface ReportRehearsal {
  /** The throw-away server it ran on; null when there was none, and `notes` say why. */
  shadow: ReportShadow | null;
  /** What the pending files were applied on. */
  base: {
    /**
     * How it was found: what the target has applied, the version that was given, the files that the pull request
     * does not touch, a pg_dump file, or nothing.
     */
    from: 'target' | 'version' | 'git' | 'dump' | 'nothing';
    /** How many migrations were applied before the pending ones. */
    migrations: number;
  };
  /** What a reader must know to weigh the rest: another major version, roles or extensions that were missing. */
  notes: string[];
  /** What is locked while the pending migrations run, in their order. */
  locks: ReportLock[];
  /** One for each pending migration from the newest to the oldest, then one for all of them. */
  rollbacks: ReportRollback[];
  /** What the pending migrations do to the schema. */
  changes: ReportChange[];
  /** A Mermaid diagram of the tables that they touch; null when they touch none. */
  diagram: string | null;
  /** Where the target's schema is not what its applied files make; null when it was not compared. */
  drift: ReportChange[] | null;
  /** What took how long, in order. */
  phases: { name: string; durationMs: number }[];
}

export interface ReportShadow {
  /** `shadow-database-url`, server binaries of this machine, or the embedded server. */
  kind: 'url' | 'binaries' | 'embedded';
  /** As `SHOW server_version` gives it. */
  serverVersion: string;
  /** The major version of the target, when it is known and another one. */
  targetMajor: number | null;
}

/** A lock that stops somebody, on a relation that was there before. */
export interface ReportLock {
  version: string;
  file: string;
  /** 1-based: the statement that takes it. */
  line: number;
  /** `schema.name`, as the catalogs spell it. */
  relation: string;
  /** PostgreSQL's name, such as `ACCESS EXCLUSIVE`. */
  mode: string;
  blocks: 'reads and writes' | 'writes' | 'schema changes';
  /** How long it is held: to the end of the transaction, or of the statement where it is outside of one. */
  until: 'commit' | 'statement end';
  /** How many statements run behind the one that takes it, until it is given back. */
  statementsBehind: number;
  /** What is done to the relation while it is held, such as "rewrites the table and 4 indexes". */
  does: string[];
  /** Of the target; null when it is not known. */
  rows: number | null;
  bytes: number | null;
}

export interface ReportRollback {
  /** Null for all pending migrations together. */
  version: string | null;
  file: string | null;
  outcome: 'exact' | 'cosmetic' | 'different' | 'failed' | 'no-script' | 'not-run';
  /** Why it failed or was not run; null otherwise. */
  message: string | null;
  /** Where the schema after `up` and `down` differs from that before; empty when it does not. */
  changes: ReportChange[];
  /** Where the schema after a second `up` differs from that after the first. */
  again: ReportChange[];
  /** Why the second `up` failed or was not run; null when it was, and where it was not to be. */
  againError: string | null;
}

/** One object of the schema that is not the same on two sides. */
export interface ReportChange {
  /** As PostgreSQL names it: `table`, `column`, `index`, `function`, `grant` … */
  kind: string;
  /** `schema.name`, and more where an object needs more. */
  identity: string;
  /** Its definition; null where it is not there. */
  before: string | null;
  after: string | null;
  /** Nothing behaves differently: the order of columns, a name that PostgreSQL chose. */
  cosmetic: boolean;
}
