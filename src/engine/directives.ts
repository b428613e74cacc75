import { lineComments } from '../sql/comments.ts';
import type { LineComment } from '../sql/comments.ts';

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
  const similar = nearest(name);
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
  const duration = value === undefined ? undefined : milliseconds(value);
  if (duration === undefined) {
    return {
      message:
        value === undefined
          ? `The directive ${name} needs a duration.`
          : `The directive ${name} has the value "${value}", which is no duration.`,
      remedy: `Write a number with a unit (ms, s, min, h), as in "-- migrate: ${name}=2s", or 0 for no limit.`,
    };
  }
  const before = into[key];
  if (before !== undefined && before !== duration) {
    return {
      message: `The directive ${name} is given twice, with different values.`,
      remedy: 'Remove one of them.',
    };
  }
  into[key] = duration;
  return undefined;
}

const unitsInMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };
/** PostgreSQL keeps its timeouts in 32 bits. */
const longestMs = 2 ** 31 - 1;

function milliseconds(value: string): number | undefined {
  if (value === '0') return 0;
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|s|min|h)$/.exec(value) ?? [];
  const duration = Math.round(Number(number) * (unitsInMs[unit] ?? NaN));
  return duration <= longestMs ? duration : undefined;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The directive that a name was meant to be: a few letters off, or written with other separators. */
function nearest(name: string): string | undefined {
  if (name.length > 40) return undefined;
  const [best] = names
    .map((known) => ({ known, distance: editDistance(name.toLowerCase().replaceAll(/[\s_]/g, '-'), known) }))
    .sort((one, other) => one.distance - other.distance);
  return best && best.distance <= 3 ? best.known : undefined;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (one[line - 1] === other[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
