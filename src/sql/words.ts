import type { Statement } from './lexer.ts';
import type { ObjectName } from './names.ts';

/** What a statement means for the transaction that a script runs in. */
export type StatementClass =
  | { readonly kind: 'other' }
  /** BEGIN, START TRANSACTION; `modes` is what may follow SET TRANSACTION, or empty. */
  | { readonly kind: 'begin'; readonly modes: string }
  | { readonly kind: 'commit'; readonly chain: boolean }
  | { readonly kind: 'rollback' }
  | { readonly kind: 'prepare transaction' }
  /** SET TRANSACTION, or one of its parameters by name. */
  | { readonly kind: 'set transaction' }
  /** SET and RESET of a parameter, that mean the same inside a transaction block and outside of it. */
  | { readonly kind: 'set' }
  | OutsideBlock;

/** A statement that PostgreSQL refuses inside a transaction block. */
export interface OutsideBlock {
  readonly kind: 'outside block';
  /** PostgreSQL's name for it, as in "CREATE INDEX CONCURRENTLY cannot run inside a transaction block". */
  readonly what: string;
  /** False when it depends on the database whether PostgreSQL refuses. */
  readonly certain: boolean;
  /** A lock timeout would leave an invalid index or a half-detached partition. */
  readonly concurrently: boolean;
  readonly index?: ConcurrentIndex;
  /** The index that DROP INDEX CONCURRENTLY drops. */
  readonly drops?: ObjectName;
  /** What DETACH PARTITION CONCURRENTLY takes apart. */
  readonly detaches?: Detached;
}

export interface Detached {
  readonly table: ObjectName;
  readonly partition: ObjectName;
}

/** The index that CREATE INDEX CONCURRENTLY or REINDEX … CONCURRENTLY builds. */
export interface ConcurrentIndex {
  /** Absent when PostgreSQL chooses the name, and when all indexes of `table` are built anew. */
  readonly index?: ObjectName;
  readonly table?: ObjectName;
  readonly ifNotExists: boolean;
}

export function refusal(what: string): string {
  return `${what} cannot run inside a transaction block`;
}

export interface WordsVerdict {
  readonly class: StatementClass;
  /** False: the words leave it open, the parser knows better. */
  readonly sure: boolean;
}

const other: WordsVerdict = { class: { kind: 'other' }, sure: true };

/** Classifies a statement by its words, which is all that most statements need. */
export function classifyWords(statement: Statement, sql: string): WordsVerdict {
  const { words } = statement;
  switch (words[0]) {
    case 'BEGIN':
    case 'START':
    case 'COMMIT':
    case 'END':
    case 'ROLLBACK':
    case 'ABORT':
    case 'PREPARE':
      return transactionControl(statement);
    case 'SET':
    case 'RESET':
      return setting(words);
    case 'VACUUM':
      return outside('VACUUM');
    case 'REINDEX':
      return reindex(words, sql);
    case 'CLUSTER':
      return /^CLUSTER(?: VERBOSE)?$/.test(words.join(' '))
        ? { ...outside('CLUSTER'), sure: statement.plain }
        : unsure(other);
    case 'DISCARD':
      return words[1] === 'ALL' ? outside('DISCARD ALL') : other;
    case 'CREATE':
    case 'DROP':
      return createOrDrop(words);
    case 'ALTER':
      return alter(words);
    default:
      return other;
  }
}

const mode =
  /(?:ISOLATION LEVEL (?:SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)|READ (?:ONLY|WRITE)|(?:NOT )?DEFERRABLE)/
    .source;
const modes = `(?:${mode}(?: ${mode})*)?`;
const beginForm = new RegExp(`^(?:BEGIN(?: (?:WORK|TRANSACTION))?|START TRANSACTION)(?: |$)(${modes})$`);
const endForm = /^(COMMIT|END|ROLLBACK|ABORT)(?: (?:WORK|TRANSACTION))?( AND CHAIN| AND NO CHAIN)?$/;

function transactionControl({ words, plain }: Statement): WordsVerdict {
  const text = words.join(' ');
  const begin = beginForm.exec(text);
  if (begin) return { class: { kind: 'begin', modes: begin[1] ?? '' }, sure: plain };
  const end = endForm.exec(text);
  if (end) {
    const chain = end[2] === ' AND CHAIN';
    const commits = end[1] === 'COMMIT' || end[1] === 'END';
    return { class: commits ? { kind: 'commit', chain } : { kind: 'rollback' }, sure: plain };
  }
  if (text === 'COMMIT PREPARED' || text === 'ROLLBACK PREPARED') return outside(text);
  if (text === 'PREPARE TRANSACTION') return { class: { kind: 'prepare transaction' }, sure: true };
  return other;
}

const setTransactionForm = new RegExp(`^SET (?:LOCAL |SESSION )?TRANSACTION ${modes}$`);

/** A default for later transactions means nothing to the one that runs already, but much to a BEGIN. */
function setting(words: readonly string[]): WordsVerdict {
  const text = words.join(' ');
  if (setTransactionForm.test(text) || /^SET (?:LOCAL |SESSION )?TRANSACTION SNAPSHOT$/.test(text)) {
    return { class: { kind: 'set transaction' }, sure: true };
  }
  if (/^SET (?:LOCAL |SESSION )?TRANSACTION_(?:ISOLATION|READ_ONLY|DEFERRABLE)\b/.test(text)) {
    return { class: { kind: 'set transaction' }, sure: true };
  }
  const special =
    /^(?:SET|RESET) (?:LOCAL\b|(?:SESSION )?(?:(?:CONSTRAINTS|CHARACTERISTICS|ALL)\b|TRANSACTION|DEFAULT_TRANSACTION_))/;
  return special.test(text) ? other : { class: { kind: 'set' }, sure: true };
}

/** Whether a table is partitioned, and what stands in parentheses, is for the parser to see. */
function reindex(words: readonly string[], sql: string): WordsVerdict {
  if (/\bCONCURRENTLY\b/i.test(sql)) return unsure(outside('REINDEX CONCURRENTLY', true));
  const object = words[1] ?? '';
  if (/^(?:DATABASE|SCHEMA|SYSTEM)$/.test(object)) return outside(`REINDEX ${object}`);
  return unsure(other);
}

function createOrDrop(words: readonly string[]): WordsVerdict {
  const [verb, object] = words;
  const command = `${verb ?? ''} ${object ?? ''}`;
  switch (object) {
    case 'DATABASE':
    case 'TABLESPACE':
      return outside(command);
    case 'SUBSCRIPTION':
      if (verb === 'DROP') return depends('DROP SUBSCRIPTION');
      return unsure(outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)'));
    case 'INDEX':
    case 'UNIQUE': {
      const name = object === 'UNIQUE' ? words[3] : words[2];
      return name === 'CONCURRENTLY' ? unsure(outside(`${verb ?? ''} INDEX CONCURRENTLY`, true)) : other;
    }
    default:
      return other;
  }
}

function alter(words: readonly string[]): WordsVerdict {
  switch (words[1]) {
    case 'SYSTEM':
      return outside('ALTER SYSTEM');
    case 'DATABASE':
      return words.includes('TABLESPACE') ? unsure(outside('ALTER DATABASE SET TABLESPACE')) : other;
    case 'SUBSCRIPTION':
      if (words.includes('REFRESH')) return unsure(outside('ALTER SUBSCRIPTION ... REFRESH'));
      if (words.includes('PUBLICATION')) return unsure(outside('ALTER SUBSCRIPTION with refresh'));
      return unsure(other);
    case 'TABLE':
      if (!words.includes('DETACH') || !words.includes('CONCURRENTLY')) return other;
      return unsure(outside('ALTER TABLE ... DETACH CONCURRENTLY', true));
    default:
      return other;
  }
}

function outside(what: string, concurrently = false): WordsVerdict {
  return { class: { kind: 'outside block', what, certain: true, concurrently }, sure: true };
}

function depends(what: string): WordsVerdict {
  return { class: { kind: 'outside block', what, certain: false, concurrently: false }, sure: true };
}

function unsure(verdict: WordsVerdict): WordsVerdict {
  return { ...verdict, sure: false };
}
