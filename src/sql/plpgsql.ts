import type { Parser } from './parser.ts';
import { Scanner } from './scanner.ts';

/** What a PL/pgSQL body does to the transaction it runs in. */
export interface BodyEffects {
  /** It commits or rolls back itself. */
  readonly endsTransaction: boolean;
  /** The CALL statements in it. */
  readonly calls: readonly string[];
}

const none: BodyEffects = { endsTransaction: false, calls: [] };

/** Is there any point in a closer look at this DO block or procedure? */
export function mayEndTransaction(sql: string): boolean {
  return /(?:\b|_)(?:COMMIT|ROLLBACK)\b|\bCALL\b/i.test(sql);
}

/**
 * The effects of the body of a DO, CREATE FUNCTION or CREATE PROCEDURE statement. PL/pgSQL is parsed; where
 * the parser cannot, and in other languages, the words of the body have to do.
 *
 * @param language upper case, undefined when the statement does not name one as a plain word
 */
export function bodyEffects(sql: string, language: string | undefined, parser: Parser): BodyEffects {
  // A function in SQL cannot end a transaction, and has no body that the PL/pgSQL parser would understand.
  if (language === 'SQL') return none;
  if (language !== undefined && language !== 'PLPGSQL') {
    // plpy.commit(), spi_commit(), and so on.
    return { endsTransaction: /(?:\b|_)(?:commit|rollback)\b/i.test(sql), calls: [] };
  }
  const calls: string[] = [];
  let endsTransaction = false;
  // A DO inside of a DO comes out as the text of its own.
  const bodies = [sql];
  for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
    const tree = parser.parsePlpgsql(body);
    const effects = tree === undefined ? effectsByWords(body) : effectsOfTree(tree);
    endsTransaction ||= effects.endsTransaction;
    for (const call of effects.calls) (/^\s*DO\b/i.test(call) ? bodies : calls).push(call);
  }
  return { endsTransaction, calls };
}

function effectsOfTree(tree: unknown): BodyEffects {
  let endsTransaction = false;
  const calls: string[] = [];
  const open = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('PLpgSQL_stmt_commit' in node || 'PLpgSQL_stmt_rollback' in node) endsTransaction = true;
    if ('PLpgSQL_stmt_call' in node) calls.push(queryOf(node.PLpgSQL_stmt_call));
    for (const value of Object.values(node)) open.push(value);
  }
  return { endsTransaction, calls };
}

function queryOf(statement: unknown): string {
  const { expr } = statement as { expr?: { PLpgSQL_expr?: { query?: string } } };
  return expr?.PLpgSQL_expr?.query ?? '';
}

/** COMMIT and ROLLBACK where a statement of PL/pgSQL begins, and a `;` or AND behind them. */
function effectsByWords(sql: string): BodyEffects {
  let endsTransaction = false;
  const calls: string[] = [];
  for (const body of bodiesOf(sql)) {
    const scanner = new Scanner(body);
    let beginsStatement = true;
    let ending = false;
    while (scanner.next() !== 'end') {
      if (scanner.kind === 'line comment' || scanner.kind === 'block comment') continue;
      const word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
      if (ending && (scanner.is(';') || word === 'AND')) endsTransaction = true;
      ending = beginsStatement && (word === 'COMMIT' || word === 'ROLLBACK');
      if (beginsStatement && word === 'CALL') calls.push(body.slice(scanner.start));
      beginsStatement = scanner.is(';') || scanner.is('>>') || /^(?:BEGIN|THEN|ELSE|LOOP)$/.test(word);
    }
  }
  return { endsTransaction, calls };
}

function* bodiesOf(sql: string): Generator<string> {
  const scanner = new Scanner(sql);
  while (scanner.next() !== 'end') {
    const raw = scanner.raw();
    if (scanner.kind === 'dollar string') {
      const tag = raw.slice(0, raw.indexOf('$', 1) + 1);
      yield raw.slice(tag.length, -tag.length);
    } else if (scanner.kind === 'string') {
      yield raw.slice(raw.indexOf("'") + 1, -1).replaceAll("''", "'");
    }
  }
}
