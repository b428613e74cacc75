import type { Node } from 'libpg-query';
import { selectStatements } from '../sql/lexer.ts';
import type { NumberedStatement, Statement } from '../sql/lexer.ts';
import { loadParser } from '../sql/parser.ts';
import type { Parser } from '../sql/parser.ts';
import { analyzeScript } from '../sql/script.ts';
import type { Script } from '../sql/script.ts';
import { decoded } from '../sql/text.ts';
import type { SqlText } from '../sql/text.ts';
import { isConcurrent } from './outside-block.ts';
import type { LintFile, LintStatement } from './statement.ts';

/** A file to lint, or to learn from what there is. */
export interface LintSource {
  /** As the report names it. */
  readonly path: string;
  readonly source: string | SqlText;
  readonly pending: boolean;
  /** What the engine makes of the file; analysed here when it is left out. */
  readonly script?: Pick<Script, 'transaction' | 'units'>;
  /**
   * For a text that no engine runs: whether the statements outside of BEGIN … COMMIT run in one transaction. `script`
   * is then not looked at.
   */
  readonly assumeInTransaction?: boolean;
}

/** Reads files into statements, in order. Never fails: what the grammar does not know says so itself. */
export async function readStatements(sources: readonly LintSource[]): Promise<LintFile[]> {
  const parser = await loadParser();
  const files: LintFile[] = [];
  for (const source of sources) files.push(await readFile(source, parser));
  return files;
}

/** Characters from which on a script is taken to be full of rows. */
const large = 1 << 20;

/** A large script has a million statements that write rows: of those in a row, the first stands for all. */
function split(text: string): NumberedStatement[] {
  if (text.length < large) return selectStatements(text, () => true);
  let previous = '';
  return selectStatements(text, ({ words }) => {
    const writes = rowWriting(words);
    const keeps = writes === '' || writes !== previous;
    previous = writes;
    return keeps;
  });
}

/** INSERT, UPDATE or DELETE when it is of some rows only; otherwise empty. */
function rowWriting(words: readonly string[]): string {
  const [verb = ''] = words;
  if (verb === 'INSERT') return words.includes('VALUES') && !words.includes('SELECT') ? verb : '';
  return /^(?:UPDATE|DELETE)$/.test(verb) && words.includes('WHERE') ? verb : '';
}

async function readFile(of: LintSource, parser: Parser): Promise<LintFile> {
  const source = typeof of.source === 'string' ? { text: of.source, inBytes: false } : of.source;
  const statements: LintStatement[] = [];
  const { path, pending } = of;
  // What squawk understands by this comment is meant for every linter.
  const outside = /^--\s*squawk-disable-assume-in-transaction\b/m.test(source.text);
  const assumeInTransaction = outside && of.assumeInTransaction === true ? false : of.assumeInTransaction;
  const file: LintFile = {
    path,
    text: decoded(source),
    statements,
    pending,
    ...(assumeInTransaction === true && { assumeInTransaction }),
  };
  const offsets = new Offsets(source);
  const found = split(source.text);
  const parsed = found.map((statement) => {
    const sql = decoded({ ...source, text: source.text.slice(statement.start, statement.end) });
    return { statement, sql, ...parse(sql, parser) };
  });
  const transactions =
    assumeInTransaction === undefined
      ? transactionsOf(found, of.script ?? (await analyzeScript(source)))
      : assumedTransactions(
          parsed.map(({ node }) => node),
          assumeInTransaction,
        );
  for (const [at, { statement, sql, node, parseError }] of parsed.entries()) {
    const transaction = transactions[at] ?? null;
    const start = offsets.of(statement.start);
    statements.push({ file, index: statement.number, node, parseError, sql, start, transaction });
  }
  return file;
}

function parse(sql: string, parser: Parser): Pick<LintStatement, 'node' | 'parseError'> {
  const parsed = parser.parse(sql);
  if (parsed === undefined) return { node: undefined, parseError: 'It is beyond what the parser can read.' };
  if ('error' in parsed) return { node: undefined, parseError: parsed.error.message };
  return { node: parsed.nodes[0], parseError: parsed.nodes[0] && undefined };
}

/** A wrapper around the whole file is taken off by the engine, which runs its own BEGIN and COMMIT in its place. */
function transactionsOf(
  statements: readonly Statement[],
  { transaction, units }: Pick<Script, 'transaction' | 'units'>,
): (number | null)[] {
  if (transaction === 'transactional') return statements.map(() => 0);
  const blocks = units.flatMap(({ kind, sql }) =>
    kind === 'block' ? [{ start: sql.toSource(0), end: sql.toSource(Number.MAX_SAFE_INTEGER) }] : [],
  );
  return statements.map(({ start }) => {
    const block = blocks.findIndex((range) => range.start <= start && start < range.end);
    return block < 0 ? null : block;
  });
}

/** Follows BEGIN and COMMIT as the server would. */
function assumedTransactions(
  nodes: readonly (Node | undefined)[],
  inTransaction: boolean,
): (number | null)[] {
  let number = 0;
  // A file of nothing but such a statement runs with no tool that puts a transaction around it.
  let open = inTransaction && !(nodes.length === 1 && isConcurrent(nodes[0]));
  return nodes.map((node) => {
    const kind = node !== undefined && 'TransactionStmt' in node ? node.TransactionStmt.kind : undefined;
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') open = true;
    const transaction = open ? number : null;
    if (kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_ROLLBACK') {
      if (open) number++;
      open = false;
    }
    return transaction;
  });
}

/** UTF-16 offsets of ascending offsets in a text that may be held in bytes. */
class Offsets {
  readonly #source: SqlText;
  #from = 0;
  #characters = 0;

  constructor(source: SqlText) {
    this.#source = source;
  }

  of(offset: number): number {
    const { text, inBytes } = this.#source;
    if (!inBytes) return offset;
    this.#characters += decoded({ text: text.slice(this.#from, offset), inBytes }).length;
    this.#from = offset;
    return this.#characters;
  }
}

/** The UTF-16 offset in a statement's SQL of a byte that the parser names. */
export function offsetOfByte(sql: string, byte: number): number {
  // Most statements are ASCII up to there, where both are the same.
  const head = sql.slice(0, byte);
  if (Buffer.byteLength(head) === head.length) return Math.min(byte, sql.length);
  return Buffer.from(sql).subarray(0, byte).toString('utf8').length;
}
