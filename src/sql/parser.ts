import type * as LibpgQuery from 'libpg-query';
import type { Node, ParseResult } from 'libpg-query';
import { offsetOfCodePoint } from './position.ts';

/** What PostgreSQL's grammar has to say about a statement it does not know. */
export interface GrammarError {
  readonly message: string;
  /** UTF-16 offset in the text that was parsed. */
  readonly offset: number;
}

export type Parsed = { readonly nodes: readonly Node[] } | { readonly error: GrammarError };

/**
 * PostgreSQL's own grammar (of version 18). Every method answers undefined when it cannot say: the text is
 * beyond the parser's limits, or the parser has died. Callers then go by the words of a statement.
 */
export interface Parser {
  /** The parse trees of a text, one for each statement. Meant for one statement at a time. */
  parse(sql: string): Parsed | undefined;
  /** The PL/pgSQL functions of one DO, CREATE FUNCTION or CREATE PROCEDURE; undefined if they are invalid, too. */
  parsePlpgsql(sql: string): unknown;
}

type Library = Pick<typeof LibpgQuery, 'parseSync' | 'parsePlPgSQLSync' | 'loadModule'>;

/** Beyond some tens of megabytes the parser runs out of its memory, which kills it. */
const largestStatement = 8 * 1024 * 1024;

let loading: Promise<Parser> | undefined;

/** Loads the parser at the first call (some 50 ms). Never rejects: a parser that cannot be had knows nothing. */
export function loadParser(): Promise<Parser> {
  loading ??= importLibrary().then(
    (library) => new GuardedParser(library),
    () => ignorant,
  );
  return loading;
}

const ignorant: Parser = {
  parse: () => undefined,
  parsePlpgsql: () => undefined,
};

async function importLibrary(): Promise<Library> {
  const library = await import('libpg-query');
  await library.loadModule();
  return library;
}

/**
 * Keeps the rule that a dead parser is never trusted again: after running out of memory or stack the
 * library goes on to answer, and what it answers is wrong. The one error that says nothing about the
 * parser's health is its SqlError.
 */
export class GuardedParser implements Parser {
  private readonly library: Library;
  private alive = true;

  constructor(library: Library) {
    this.library = library;
  }

  parse(sql: string): Parsed | undefined {
    if (!this.canRead(sql)) return undefined;
    const { exitCode } = process;
    try {
      return { nodes: nodesOf(this.library.parseSync(sql)) };
    } catch (error) {
      const details = sqlErrorDetails(error);
      if (details === undefined) {
        this.die(exitCode);
        return undefined;
      }
      return { error: { message: details.message, offset: offsetOfCodePoint(sql, details.cursorPosition) } };
    }
  }

  parsePlpgsql(sql: string): unknown {
    if (!this.canRead(sql)) return undefined;
    const { exitCode } = process;
    try {
      return this.library.parsePlPgSQLSync(sql);
    } catch (error) {
      // An invalid body is a plain Error, and so may be the end of the parser: only a test tells them apart.
      if (!isPlainError(error) || !this.isHealthy()) this.die(exitCode);
      return undefined;
    }
  }

  private canRead(sql: string): boolean {
    // A NUL byte would end the text unnoticed, and an empty text is an error like a dead parser's.
    return this.alive && sql !== '' && !sql.includes('\0') && Buffer.byteLength(sql) <= largestStatement;
  }

  /** The library's way to abort sets the exit status of the whole process: that is undone. */
  private die(exitCode: typeof process.exitCode): void {
    this.alive = false;
    process.exitCode = exitCode;
  }

  private isHealthy(): boolean {
    try {
      const [node] = nodesOf(this.library.parseSync('COMMIT'));
      const body = JSON.stringify(this.library.parsePlPgSQLSync('DO $$BEGIN COMMIT; END$$'));
      return node !== undefined && 'TransactionStmt' in node && body.includes('PLpgSQL_stmt_commit');
    } catch {
      return false;
    }
  }
}

function nodesOf(result: ParseResult): Node[] {
  return (result.stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
}

/** The details of a SqlError that is about the text; "out of memory" is about the parser. */
function sqlErrorDetails(error: unknown): { message: string; cursorPosition: number } | undefined {
  if (!(error instanceof Error) || error.name !== 'SqlError' || !('sqlDetails' in error)) return undefined;
  const { sqlDetails } = error as { sqlDetails?: { message: string; cursorPosition: number } };
  return sqlDetails === undefined || isOutOfMemory(sqlDetails.message) ? undefined : sqlDetails;
}

function isPlainError(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error && !isOutOfMemory(error.message);
}

function isOutOfMemory(message: string): boolean {
  return message.startsWith('out of memory');
}
