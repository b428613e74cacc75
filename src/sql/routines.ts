import { splitStatements } from './lexer.ts';
import type { Statement } from './lexer.ts';
import { mayBeSame, nameAfter, nameText } from './names.ts';
import type { ObjectName } from './names.ts';
import { loadParser } from './parser.ts';
import { bodyEffects, mayEndTransaction } from './plpgsql.ts';
import type { BodyEffects } from './plpgsql.ts';
import type { StatementClass } from './words.ts';

/**
 * The procedures that a text defines and that commit or roll back, as `name` or `schema.name`: a script
 * that calls one of them cannot run in a transaction block.
 */
export async function procedureNamesThatCommit(text: string): Promise<string[]> {
  if (!/\bPROCEDURE\b/i.test(text) || !mayEndTransaction(text)) return [];
  const routines = new Routines([]);
  for (const statement of splitStatements(text).statements) {
    await routines.classify(statement, text.slice(statement.start, statement.end));
  }
  return routines.committing.map(nameText);
}

/** Follows the procedures of a script, statement by statement, and what calls them. */
export class Routines {
  readonly committing: ObjectName[];

  constructor(committing: Iterable<ObjectName>) {
    this.committing = [...committing];
  }

  /** The class of a DO or CALL that cannot run in a transaction block; undefined for everything else. */
  async classify({ words }: Statement, sql: string): Promise<StatementClass | undefined> {
    switch (words[0]) {
      case 'DO':
        return mayEndTransaction(sql) ? this.doBlock(await effects(words, sql)) : undefined;
      case 'CALL':
        return this.call(sql);
      case 'CREATE':
        if (words[1] === 'PROCEDURE' || (words[2] === 'REPLACE' && words[3] === 'PROCEDURE')) {
          if (mayEndTransaction(sql)) this.define(sql, await effects(words, sql));
        }
        return undefined;
      default:
        return undefined;
    }
  }

  private doBlock({ endsTransaction, calls }: BodyEffects): StatementClass | undefined {
    if (endsTransaction) return outside('a DO block that commits or rolls back', true);
    const name = this.firstCommitting(calls);
    return name && outside(`a DO block that calls ${nameText(name)}, which commits or rolls back,`, false);
  }

  private call(sql: string): StatementClass | undefined {
    const name = this.firstCommitting([sql]);
    return name && outside(`CALL ${nameText(name)}, which commits or rolls back,`, false);
  }

  private define(sql: string, { endsTransaction, calls }: BodyEffects): void {
    const name = nameAfter(sql, 'PROCEDURE');
    if (name && (endsTransaction || this.firstCommitting(calls))) this.committing.push(name);
  }

  private firstCommitting(calls: readonly string[]): ObjectName | undefined {
    if (this.committing.length === 0) return undefined;
    return calls
      .map((call) => nameAfter(call, 'CALL'))
      .find((name) => name && this.committing.some((committing) => mayBeSame(committing, name)));
  }
}

async function effects(words: readonly string[], sql: string): Promise<BodyEffects> {
  const at = words.indexOf('LANGUAGE');
  return bodyEffects(sql, at < 0 ? undefined : words[at + 1], await loadParser());
}

function outside(what: string, certain: boolean): StatementClass {
  return { kind: 'outside block', what, certain, concurrently: false };
}
