import { nearest } from '../postgres/nearest.ts';
import { comments } from '../sql/comments.ts';
import type { Comment } from '../sql/comments.ts';
import type { LintFile, LintStatement } from './statement.ts';
import { anyDirective, readDirective } from './suppression-comments.ts';
import type { Directive } from './suppression-comments.ts';

/** Something about a comment that suppresses, or means to. */
export interface CommentProblem {
  readonly rule: 'suppression-unknown-rule' | 'suppression-without-reason' | 'unused-suppression';
  /** The statement that it is about, or stands nearest to. */
  readonly statement: LintStatement;
  /** UTF-16 offset of the comment in its file. */
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

interface Suppression {
  readonly directive: Directive;
  readonly comment: Comment;
  readonly file: LintFile;
  /** What it covers; undefined when it has no effect where it stands. */
  readonly covers: ((statement: LintStatement) => boolean) | undefined;
  /** The statement to name when something is wrong with it. */
  readonly near: LintStatement;
  /** Rules of it that have suppressed something. */
  readonly used: Set<string>;
}

/** The comments in the pending files that suppress findings. Remembers which of them did. */
export class Suppressions {
  readonly #all: readonly Suppression[];
  readonly #known: readonly string[];

  /** @param knownRules the names of all rules, those that only a rehearsal can see too */
  constructor(files: readonly LintFile[], knownRules: readonly string[]) {
    this.#known = knownRules;
    this.#all = files.filter(({ pending }) => pending).flatMap((file) => readFile(file));
  }

  /** The reason for which a finding is suppressed; undefined when it is not. */
  reasonFor(rule: string, statement: LintStatement): string | undefined {
    let reason: string | undefined;
    for (const { directive, file, covers, used } of this.#all) {
      if (file !== statement.file || covers?.(statement) !== true) continue;
      if (directive.rules !== 'all' && !directive.rules.includes(rule)) continue;
      used.add(rule);
      reason ??= reasonOf(directive);
    }
    return reason;
  }

  /** The same for a finding about a whole file. */
  reasonForFile(rule: string, file: LintFile): string | undefined {
    const found = this.#all.find(
      (one) =>
        one.file === file &&
        one.directive.scope === 'file' &&
        (one.directive.rules === 'all' || one.directive.rules.includes(rule)),
    );
    found?.used.add(rule);
    return found && reasonOf(found.directive);
  }

  /**
   * What is wrong with our own comments; those of other tools are theirs to judge.
   *
   * @param ran whether a rule was held against a file, so that what it has not found is not there
   */
  *problems(ran: (rule: string, file: LintFile) => boolean): Generator<CommentProblem> {
    for (const one of this.#all) {
      if (one.directive.tool === 'migrate-action') yield* this.#problemsOf(one, ran);
    }
  }

  *#problemsOf(
    { directive, comment, file, covers, near: statement, used }: Suppression,
    ran: (rule: string, file: LintFile) => boolean,
  ): Generator<CommentProblem> {
    const at = { statement, offset: comment.start };
    const rules = directive.rules === 'all' ? [] : directive.rules;
    if (rules.length === 0) {
      yield {
        ...at,
        rule: 'suppression-unknown-rule',
        message: 'the comment names no rule, so that it suppresses nothing',
        remedy: 'Write "-- migrate-ignore: RULE — REASON", with the rule that the finding names.',
      };
      return;
    }
    for (const rule of rules.filter((name) => !this.#known.includes(name))) {
      const meant = nearest(rule, this.#known);
      yield {
        ...at,
        rule: 'suppression-unknown-rule',
        message: `the comment names a rule "${rule}", which does not exist, so that it suppresses nothing`,
        remedy: meant === undefined ? 'Write the rule that the finding names.' : `Did you mean "${meant}"?`,
      };
    }
    if (directive.reason === '') {
      yield {
        ...at,
        rule: 'suppression-without-reason',
        message: 'the comment does not say why the finding is left out',
        remedy: `Write "-- migrate-ignore: ${rules.join(', ')} — REASON".`,
      };
    }
    if (covers === undefined) {
      yield {
        ...at,
        rule: 'unused-suppression',
        message: 'the comment stands behind the first statement, where it has no effect on the file',
        remedy: 'Move it to the head of the file, or write migrate-ignore above each statement.',
      };
      return;
    }
    const unused = rules.filter((rule) => this.#known.includes(rule) && !used.has(rule) && ran(rule, file));
    if (unused.length === 0) return;
    const what = directive.scope === 'file' ? 'nothing in this file' : 'nothing in this statement';
    yield {
      ...at,
      rule: 'unused-suppression',
      message: `the comment names ${unused.join(', ')}, and there is ${what} that it would suppress`,
      remedy: unused.length === rules.length ? 'Remove the comment.' : `Remove ${unused.join(', ')} from it.`,
    };
  }
}

function reasonOf({ tool, reason }: Directive): string {
  if (reason !== '') return reason;
  return tool === 'migrate-action' ? 'no reason given' : `a comment for ${tool}`;
}

function readFile(file: LintFile): Suppression[] {
  const { text, statements } = file;
  if (statements.length === 0 || !anyDirective.test(text)) return [];
  const found: Suppression[] = [];
  for (const comment of comments(text)) {
    const directive = readDirective(comment.text);
    const near = statementOf(comment, file);
    if (directive === undefined || directive.scope === 'end' || near === undefined) continue;
    const covers = coverage(directive, comment, file, near);
    found.push({ directive, comment, file, covers, near, used: new Set() });
  }
  return found;
}

function coverage(
  directive: Directive,
  comment: Comment,
  file: LintFile,
  near: LintStatement,
): Suppression['covers'] {
  switch (directive.scope) {
    case 'file':
      return directive.tool !== 'migrate-action' || comment.inHead ? () => true : undefined;
    case 'start': {
      const end = endOfRange(directive, comment, file);
      return ({ start }) => start >= comment.end && start < end;
    }
    default:
      if (directive.tool === 'atlas' && isHeader(comment, file)) return () => true;
      return (statement) => statement === near;
  }
}

function endOfRange(directive: Directive, comment: Comment, { text }: LintFile): number {
  for (const other of comments(text)) {
    if (other.start <= comment.start) continue;
    const end = readDirective(other.text);
    if (
      end?.scope === 'end' &&
      end.tool === directive.tool &&
      String(end.rules) === String(directive.rules)
    ) {
      return other.start;
    }
  }
  return text.length;
}

/**
 * The statement that a comment stands in, that ends on its line, or that follows it. Behind the last one, it is that
 * one.
 */
function statementOf(comment: Comment, { text, statements }: LintFile): LintStatement | undefined {
  const next = statements.findIndex(({ start }) => start > comment.start);
  const before = statements[next < 0 ? statements.length - 1 : next - 1];
  if (before !== undefined) {
    const end = before.start + before.sql.length;
    const isOnLine = !text.slice(end, comment.start).includes('\n');
    if (comment.start < end || isOnLine) return before;
  }
  return statements[next] ?? before;
}

/** In front of the first statement, with an empty line between them. */
function isHeader(comment: Comment, { text, statements }: LintFile): boolean {
  const first = statements[0]?.start ?? text.length;
  return comment.inHead && /\n[ \t]*\n/.test(text.slice(comment.end, first));
}
