import { lineComments } from '../sql/comments.ts';
import type { LineComment } from '../sql/comments.ts';
import { nearest } from '../postgres/nearest.ts';
import { readDuration } from './duration.ts';

/** What a migration asks of the engine, in the comments at its head. */
export interface Directives {
  /** Run statement by statement, not in one transaction. */
  readonly noTransaction?: boolean;
  /** Milliseconds; 0 is no limit. */
  readonly lockTimeoutMs?: number;
  /** Milliseconds; 0 is no limit. */
  readonly statementTimeoutMs?: number;
}

export interface DirectiveProblem {
  /** UTF-16 offset of the comment. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Reads the directives of a migration: line comments in front of its first statement, one directive each,
 * such as `-- migrate: no-transaction` and `-- migrate: lock-timeout=2s`. What other tools write for "no
 * transaction" is understood. A part that another tool would run on the way down is a problem.
 */
export function readDirectives(text: string): { directives: Directives; problems: DirectiveProblem[] } {
  const directives: Writable<Directives> = {};
  const problems: DirectiveProblem[] = [];
  if (!anyDirective.test(text)) return { directives, problems };
  for (const comment of lineComments(text)) {
    const problem = downSection(comment) ?? ownDirective(comment, directives) ?? foreign(comment, directives);
    if (problem !== undefined) problems.push({ offset: comment.start, ...problem });
  }
  return { directives, problems };
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type Complaint = Omit<DirectiveProblem, 'offset'>;

/** Without any of these in its text, a file has no directive of any tool. */
const anyDirective =
  /migrate:|\+goose|\+migrate|atlas:txmode|tern: disable-tx|no-transaction|disable-transaction|drop below|down migration/i;

const downSections: readonly (readonly [string, RegExp])[] = [
  ['goose', /^--\s*\+goose\s+down\b/i],
  ['dbmate', /^--\s*migrate:down\b/i],
  ['sql-migrate', /^--\s*\+migrate\s+down\b/i],
  ['tern', /^---- create above \/ drop below ----/i],
  ['node-pg-migrate', /^--[\s-]*down migration[\s-]*$/i],
];

function downSection({ text, ownLine }: LineComment): Complaint | undefined {
  const tool = downSections.find(([, pattern]) => ownLine && pattern.test(text))?.[0];
  if (tool === undefined) return undefined;
  return {
    message: `"${text.trim()}" begins the down part of a ${tool} migration: running the file would undo what it has just done.`,
    remedy: 'Move that part to a rollback script, down/NNN_name_down.sql, and remove this line.',
  };
}

const noTransactionOfOthers: readonly RegExp[] = [
  /^--\s*\+goose\s+no\s+transaction\b/i,
  /^--\s*\+migrate\s+up\s+notransaction\b/i,
  /^--\s*atlas:txmode\s+none\b/,
  /^--\s*migrate:up\s.*\btransaction:\s*false\b/,
  /^---- tern: disable-tx ----/,
  /^--!\s*no-transaction\b/,
  /^-- postgres-migrations disable-transaction\b/,
];

function foreign({ text, start, inHead }: LineComment, into: Writable<Directives>): Complaint | undefined {
  // sqlx reads its directive as the very first bytes only; elsewhere the same words are a comment.
  const isSqlx = start === 0 && text.startsWith('-- no-transaction');
  if (!isSqlx && !noTransactionOfOthers.some((pattern) => pattern.test(text))) return undefined;
  if (!inHead) return tooLate(text);
  into.noTransaction = true;
  return undefined;
}

function ownDirective(comment: LineComment, into: Writable<Directives>): Complaint | undefined {
  // dbmate's `-- migrate:up` has no space, ours is never called up.
  const content = /^--\s*migrate:(?!up\b)(.*)$/i.exec(comment.text)?.[1]?.trim();
  if (content === undefined) return undefined;
  const [name = '', value] = splitOnce(content, '=');
  const similar = similarTo(name);
  if (!comment.inHead) return similar === undefined ? undefined : tooLate(comment.text);
  switch (name) {
    case 'no-transaction':
      if (value !== undefined) {
        return {
          message: 'The directive no-transaction takes no value.',
          remedy: `Write "-- migrate: ${name}".`,
        };
      }
      into.noTransaction = true;
      return undefined;
    case 'lock-timeout':
      return setDuration(name, value, into, 'lockTimeoutMs');
    case 'statement-timeout':
      return setDuration(name, value, into, 'statementTimeoutMs');
    default:
      return {
        message: `Unknown directive "${content}".`,
        remedy: similar
          ? `Did you mean "${similar}"?`
          : `The directives are ${names.join(', ')}, one a line. If this is a remark, write it without "migrate:".`,
      };
  }
}

const names = ['no-transaction', 'lock-timeout', 'statement-timeout'] as const;

function tooLate(text: string): Complaint {
  return {
    message: `"${text.trim()}" comes after the first statement, where it has no effect.`,
    remedy: 'Move it to the head of the file, in front of the first statement.',
  };
}

function setDuration(
  name: string,
  value: string | undefined,
  into: Writable<Directives>,
  key: 'lockTimeoutMs' | 'statementTimeoutMs',
): Complaint | undefined {
  if (value === undefined) {
    return {
      message: `The directive ${name} needs a duration.`,
      remedy: `Write "-- migrate: ${name}=2s", for example.`,
    };
  }
  const read = readDuration(value);
  if ('problem' in read) {
    return {
      message: `The directive ${name} has no duration that can be read: ${read.problem}`,
      remedy: read.remedy,
    };
  }
  const before = into[key];
  if (before !== undefined && before !== read.ms) {
    return {
      message: `The directive ${name} is given twice, with different values.`,
      remedy: 'Remove one of them.',
    };
  }
  into[key] = read.ms;
  return undefined;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The directive that a name was meant to be, also when it is written with other separators. */
function similarTo(name: string): string | undefined {
  return name.length > 40 ? undefined : nearest(name.replaceAll(/[\s_]/g, '-'), names);
}
