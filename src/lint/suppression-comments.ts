import { atlasRules, eugeneRules, pgfenceRules, pglsRules, squawkRules } from './foreign-rules.ts';
import type { ForeignRules } from './foreign-rules.ts';

/** What a comment asks to have left out. */
export interface Directive {
  /** Whose comment it is. */
  readonly tool: 'migrate-action' | 'squawk' | 'eugene' | 'atlas' | 'pgfence' | 'postgres-language-server';
  /** `start` and `end` stand around the statements that they are about. */
  readonly scope: 'statement' | 'file' | 'start' | 'end';
  /** Our names; of another tool's rules, those that look for the same. */
  readonly rules: readonly string[] | 'all';
  /** As it is written, without the space around it; empty where it gives none. */
  readonly reason: string;
}

/** Without any of these in its text, a file has no such comment. */
export const anyDirective = /migrate-ignore|squawk-ignore|eugene:|atlas:nolint|pgfence|pg(?:ls|t)-ignore/;

/** Reads the text of a comment, with its `--` or between its stars. */
export function readDirective(comment: string): Directive | undefined {
  const text = comment.startsWith('/*') ? comment.slice(2, -2).trim() : comment.slice(2).trim();
  for (const read of [own, squawk, eugene, atlas, pgfence, pgls]) {
    const directive = read(text);
    if (directive !== undefined) return directive;
  }
  return undefined;
}

/** A list of names, and what follows it. */
const names = /^(?<names>[\w-]+(?:\s*,\s*[\w-]+)*)?(?<rest>[^]*)$/;

/** `migrate-ignore: rule, rule — reason`. */
function own(text: string): Directive | undefined {
  const found = /^migrate-ignore(?<file>-file)?(?![\w-])\s*:?\s*(?<what>[^]*)$/.exec(text)?.groups;
  if (found === undefined) return undefined;
  const list = names.exec(found['what'] ?? '')?.groups;
  return {
    tool: 'migrate-action',
    scope: found['file'] === undefined ? 'statement' : 'file',
    rules: split(list?.['names'] ?? ''),
    // The word that stands for one in what we print is none.
    reason: (list?.['rest'] ?? '')
      .replace(/^\s*(?:—|–|-+|:)?\s*/, '')
      .replace(/^REASON\.?$/, '')
      .trim(),
  };
}

/** `squawk-ignore rule, rule -- reason`; without a rule, all of them. */
function squawk(text: string): Directive | undefined {
  const found = /^squawk-ignore(?<file>-file)?(?![\w-])\s*(?<names>[^]*?)\s*(?:--\s*(?<reason>[^]*))?$/.exec(
    text,
  )?.groups;
  return (
    found && {
      tool: 'squawk',
      scope: found['file'] === undefined ? 'statement' : 'file',
      rules: translated(found['names'] ?? '', squawkRules),
      reason: found['reason'] ?? '',
    }
  );
}

/** `eugene: ignore E2, E3`, in newer documents `eugene: ignore: E2, E3`. */
function eugene(text: string): Directive | undefined {
  const found = /^eugene:\s*ignore(?![\w-]):?\s*(?<names>[\w,\s]*)/.exec(text)?.groups;
  return found && statement('eugene', translated(found['names'] ?? '', eugeneRules));
}

/** `atlas:nolint analyzer CODE`. Over the first statement, with an empty line between them, it is about the file. */
function atlas(text: string): Directive | undefined {
  const found = /^atlas:nolint(?![\w-])\s*(?<names>[^]*)$/.exec(text)?.groups;
  return (
    found && statement('atlas', translated((found['names'] ?? '').trim().replace(/\s+/g, ','), atlasRules))
  );
}

/** `pgfence-ignore: rule, rule`; older ones wrote `pgfence: ignore rule`. */
function pgfence(text: string): Directive | undefined {
  const found = /^pgfence(?:-ignore|:\s*ignore)(?![\w-])\s*:?\s*(?<names>[^]*)$/.exec(text)?.groups;
  return found && statement('pgfence', translated(found['names'] ?? '', pgfenceRules));
}

const scopes = new Map<string, Directive['scope']>([
  ['all', 'file'],
  ['start', 'start'],
  ['end', 'end'],
]);

/** `pgls-ignore lint/safety/rule: reason`; `pgt-ignore` before it had that name. */
function pgls(text: string): Directive | undefined {
  const found =
    /^pg(?:ls|t)-ignore(?:-(?<scope>all|start|end))?(?![\w-])\s*(?<name>[\w/]*)\s*(?::\s*(?<reason>[^]*))?$/.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const name = found['name']?.split('/').at(-1) ?? '';
  const group = name === '' || name === 'lint' || name === 'safety';
  return {
    tool: 'postgres-language-server',
    scope: scopes.get(found['scope'] ?? '') ?? 'statement',
    rules: translated(group ? '' : name, pglsRules),
    reason: found['reason'] ?? '',
  };
}

function statement(tool: Directive['tool'], rules: Directive['rules']): Directive {
  return { tool, scope: 'statement', rules, reason: '' };
}

/** Names that we have nothing for are left out: that tool may still know them. */
function translated(list: string, rules: ForeignRules): readonly string[] | 'all' {
  const foreign = split(list);
  return foreign.length === 0
    ? 'all'
    : foreign.flatMap((name) => (Object.hasOwn(rules, name) ? (rules[name] ?? []) : []));
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
