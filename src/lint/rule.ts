import type { ObjectName } from '../sql/names.ts';
import type { Catalog } from './catalog.ts';
import type { LintFile, LintStatement } from './statement.ts';

export type Severity = 'error' | 'warning' | 'notice';

/**
 * What the harm is. The rehearsal refutes `lock`, `scan`, `rewrite` and `fails` findings of a statement that it
 * ran and that did nothing of the kind; the others are about the application, the data or the text, which no
 * rehearsal can disprove.
 */
export type Family =
  | 'lock'
  | 'scan'
  | 'rewrite'
  | 'fails'
  | 'data-loss'
  | 'application'
  | 'transaction'
  | 'schema'
  | 'style'
  | 'security'
  | 'process';

/** One thing that is warned of. A rule is a pure function of statements and context; its page is made from it. */
export interface Rule {
  /** Kebab case; never changes, since people write it into files. */
  readonly id: string;
  readonly severity: Severity;
  readonly family: Family;
  /** Off unless the configuration turns it on. */
  readonly optIn?: true;
  /** Only a rehearsal, a server or the history can tell: there is no `check`, and the examples are not held to it. */
  readonly dynamic?: true;
  /**
   * How it is told where it is no finding but the failure or the warning of another command. It has no level then, and no
   * comment leaves it out. Markdown, a sentence.
   */
  readonly told?: string;
  /** Of the family `fails`: whether it does is up to the rows that are there, which a rehearsal has not. */
  readonly needsRows?: true;
  /** What it detects, in one short sentence, for lists. */
  readonly summary: string;
  /** Why it matters: what PostgreSQL does, since which version. Markdown, one or a few short paragraphs. */
  readonly why: string;
  /** A script in which the rule fires. With comments where a reader needs them. */
  readonly unsafe: string;
  /** What to write in its place: a script in which the rule does not fire. */
  readonly safe: string;
  /** Called for every statement of every pending file, in order, with what there is before it. */
  readonly check?: (statement: LintStatement, context: Context) => Iterable<Hit>;
  /** Called once, behind the last statement of all. */
  readonly checkAll?: (context: Context) => Iterable<Hit>;
}

/** A rule fires. */
export interface Hit {
  readonly statement: LintStatement;
  /** UTF-8 byte offset in `statement.sql`, as the parser's `location` counts; the statement's start if left out. */
  readonly location?: number | undefined;
  /** What happens, with the names in it: "blocks reads and writes of invoices while every row is checked". */
  readonly message: string;
  /** What to do in place of it, in a sentence; the SQL is on the rule's page. */
  readonly remedy: string;
  /** The relation that is harmed: it decides whether it is new or small, and what the rehearsal saw of it. */
  readonly relation?: ObjectName | undefined;
  /** In place of the rule's own. */
  readonly severity?: Severity;
  /** Fires although the relation is new in the pending set: the harm is not about existing rows or readers. */
  readonly evenIfNew?: boolean;
  /**
   * Why it does no harm after all, as far as the rule itself can tell ("the column is new"): the hit is then counted
   * and listed among what guards held back, and is no finding.
   */
  readonly guarded?: string | undefined;
}

export interface Context {
  /** Of the target, as `server_version_num`: 150018. */
  readonly serverVersionNum: number;
  readonly catalog: Catalog;
  /** Every file, those before the pending ones too. */
  readonly files: readonly LintFile[];
  /** The statements before this one in its transaction, in order; empty outside of a transaction block. */
  readonly before: readonly LintStatement[];
  /** The settings that are in effect, as the runner and the file's own SET statements leave them. */
  readonly settings: Settings;
  /** Of a table of the target; undefined when it is not known. */
  size(name: ObjectName): Size | undefined;
}

export interface Settings {
  /** Milliseconds; 0 is no limit. */
  readonly lockTimeoutMs: number;
  readonly statementTimeoutMs: number;
  readonly idleInTransactionTimeoutMs: number;
  /** Whether the file set it, as opposed to the runner. */
  readonly fileSetLockTimeout: boolean;
  readonly fileSetStatementTimeout: boolean;
}

export interface Size {
  /** Undefined when it is not known. */
  readonly rows: number | undefined;
  readonly bytes: number;
  readonly indexBytes: number;
}
