import { findBlocks } from './blocks.ts';
import { classify } from './classify.ts';
import { splitStatements, splitWithoutRows } from './lexer.ts';
import type { Split } from './lexer.ts';
import { wholeSql } from './mapped.ts';
import type { MappedSql } from './mapped.ts';
import { parseNameText } from './names.ts';
import type { ObjectName } from './names.ts';
import { findProblems } from './problems.ts';
import type { ScriptProblem } from './problems.ts';
import { Scanner } from './scanner.ts';
import { bodyOf, unitsOf } from './sendable.ts';
import { bytesOf, lettersOf } from './text.ts';
import type { SqlText } from './text.ts';
import { findLeading, findWrapper, reasonsAgainstTransaction } from './wrapper.ts';
import type { ConcurrentIndex, Detached } from './words.ts';
import type { Anatomy, Reason } from './wrapper.ts';

/** What a script is to PostgreSQL's transactions, decided before anything runs. */
export interface Script {
  readonly transaction: 'transactional' | 'statement-by-statement';
  /** Why it is not transactional; empty when it is. */
  readonly reasons: readonly Reason[];
  /** All of them, in the order of the text. A script that has any must not be run. */
  readonly problems: readonly ScriptProblem[];
  /** Transactional: SET TRANSACTION statements, to be sent before the first query, without `;`. */
  readonly leading: readonly string[];
  /** Transactional: the statements to send. The wrapper, `leading` and \restrict lines are taken out. */
  readonly body: MappedSql;
  /** Statement by statement: what to send, one message each; empty when transactional. */
  readonly units: readonly Unit[];
  /** There is no statement in it. */
  readonly isEmpty: boolean;
}

/** One statement outside of a transaction block, or one BEGIN … COMMIT block with all that is in it. */
export interface Unit {
  readonly kind: 'statement' | 'block';
  readonly sql: MappedSql;
  readonly words: readonly string[];
  /** Works on an index or a partition CONCURRENTLY: a lock timeout would leave it half done. */
  readonly concurrently: boolean;
  /** The index that is built concurrently, if the parser could tell. */
  readonly index?: ConcurrentIndex;
  /** The index that is dropped concurrently. */
  readonly drops?: ObjectName;
  /** The partition that is detached concurrently. */
  readonly detaches?: Detached;
  /** PostgreSQL refuses it inside a transaction block, or may do so. */
  readonly outsideBlock: boolean;
  /** SET or RESET of a parameter, that means the same inside a transaction block. */
  readonly setting: boolean;
  /** Where in `sql` the COMMIT of a block begins. */
  readonly commitAt?: number;
}

export interface ScriptOptions {
  /** Statement by statement, whatever the statements are. */
  readonly noTransaction?: boolean;
  /** Procedures known to commit or roll back, as `procedureNamesThatCommit` names them. */
  readonly committingProcedures?: ReadonlySet<string>;
}

/** Decides how a script has to run. Never fails; what cannot run is told in `problems`. */
export async function analyzeScript(source: string | SqlText, options: ScriptOptions = {}): Promise<Script> {
  if (typeof source === 'string') return analyzeScript({ text: source, inBytes: false }, options);
  const { text, inBytes } = source;
  if (isBlank(text)) return { ...plainScript(source), isEmpty: true };
  const noTransaction = options.noTransaction ?? false;
  if (!noTransaction && !decidingWord.test(text)) return plainScript(source);

  let taken = await takeApart(
    source,
    options,
    noTransaction ? splitStatements(text) : splitWithoutRows(text),
  );
  // One by one they all have to be sent.
  if (!noTransaction && taken.reasons.length > 0)
    taken = await takeApart(source, options, splitStatements(text));
  const { anatomy, blockProblems, reasons } = taken;
  const transactional = reasons.length === 0;
  const leading = transactional ? findLeading(anatomy) : [];
  const letters = <T extends { message: string }>(note: T): T =>
    inBytes ? { ...note, message: lettersOf(note.message) } : note;
  return {
    transaction: transactional ? 'transactional' : 'statement-by-statement',
    reasons: reasons.map(letters),
    problems: findProblems(anatomy, blockProblems, leading).map(letters),
    leading: leading.map(({ sql }) => (inBytes ? lettersOf(sql) : sql)),
    body: bodyOf(anatomy, leading),
    units: transactional ? [] : unitsOf(anatomy),
    isEmpty: anatomy.split.statements.length === 0,
  };
}

async function takeApart(
  source: SqlText,
  { noTransaction = false, committingProcedures = new Set() }: ScriptOptions,
  split: Split,
): Promise<{ anatomy: Anatomy; blockProblems: ScriptProblem[]; reasons: readonly Reason[] }> {
  const { text, inBytes } = source;
  const procedures = [...committingProcedures].map((name) => parseNameText(inBytes ? bytesOf(name) : name));
  const classes = await classify(text, split.statements, procedures);
  const { blocks, problems: blockProblems } = findBlocks(split.statements, classes);
  const wrapper = noTransaction ? undefined : findWrapper(classes, blocks);
  const anatomy: Anatomy = { source, text, split, classes, blocks, wrapper };
  const reasons = noTransaction
    ? [{ offset: 0, message: 'the file is marked to run without a transaction' }]
    : reasonsAgainstTransaction(anatomy);
  return { anatomy, blockProblems, reasons };
}

/** Without any of these in its text a script is plainly transactional, and is neither split nor parsed. */
const decidingWord =
  /\\|\b(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|PREPARE|TRANSACTION|TRANSACTION_\w+|STDIN|STDOUT|VACUUM|SYSTEM|DATABASE|TABLESPACE|REINDEX|CONCURRENTLY|CLUSTER|DISCARD|SUBSCRIPTION|CALL|SPI_COMMIT|SPI_ROLLBACK|STANDARD_CONFORMING_STRINGS)\b/i;

function isBlank(text: string): boolean {
  const scanner = new Scanner(text);
  do scanner.next();
  while (scanner.kind === 'line comment' || scanner.kind === 'block comment' || scanner.is(';'));
  return scanner.kind === 'end' && scanner.unterminated === undefined;
}

function plainScript(source: SqlText): Script {
  return { ...PLAIN, body: wholeSql(source) };
}

/** What all plain scripts share: there may be thousands. */
const PLAIN: Omit<Script, 'body'> = {
  transaction: 'transactional',
  reasons: [],
  problems: [],
  leading: [],
  units: [],
  isEmpty: false,
};
