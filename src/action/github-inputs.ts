import { nearest } from '../postgres/nearest.ts';
import { inputProblem } from '../engine/inputs.ts';
import type { ReportProblem } from '../engine/report.ts';

/** The inputs that only the action has: what it tells GitHub, and what an event allows. */
export interface GitHubInputs {
  label: string | undefined;
  comment: 'auto' | 'always' | 'never';
  commentMode: 'update' | 'new';
  pullRequest: number | undefined;
  requireApprovedPlan: boolean;
  allowForkCode: boolean;
  allowDestructive: boolean;
  /** Undefined when there is none. A secret. */
  token: string | undefined;
  summary: boolean;
  annotations: boolean;
  /** Path of the JSON report; undefined for one of our own choice. */
  reportPath: string | undefined;
}

export const GITHUB_INPUT_NAMES = [
  'label',
  'comment',
  'comment-mode',
  'pr-number',
  'require-approved-plan',
  'allow-fork-code',
  'allow-destructive',
  'github-token',
  'summary',
  'annotations',
  'report-path',
] as const;

export type GitHubInputName = (typeof GITHUB_INPUT_NAMES)[number];

/** Characters of a label: it stands in the first line of the comment. */
const LONGEST_LABEL = 100;

/** Understands the inputs; what cannot be understood is a problem, and has its default. */
export function readGitHubInputs(
  input: (name: GitHubInputName) => string | undefined,
  problems: ReportProblem[],
): GitHubInputs {
  const oneOf = <T extends string>(name: GitHubInputName, words: readonly [T, ...T[]]): T => {
    const text = input(name) ?? words[0];
    const found = words.find((word) => word === text.toLowerCase());
    if (found !== undefined) return found;
    const meant = nearest(text, words);
    problems.push(
      inputProblem(
        `${name} is ${wordList(words)}, not "${text}".${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
      ),
    );
    return words[0];
  };
  const yesOrNo = (name: GitHubInputName, byDefault: 'true' | 'false'): boolean =>
    oneOf(name, byDefault === 'true' ? ['true', 'false'] : ['false', 'true']) === 'true';

  const label = input('label');
  if (label !== undefined && label.length > LONGEST_LABEL) {
    problems.push(
      inputProblem(`label has ${label.length} characters; it may have ${LONGEST_LABEL} at most.`),
    );
  }
  const number = input('pr-number');
  if (number !== undefined && !/^[1-9]\d{0,9}$/.test(number)) {
    problems.push(
      inputProblem(
        `pr-number must be the number of a pull request, such as 42, not "${number}".`,
        'Give the number alone, without #.',
      ),
    );
  }
  return {
    label,
    comment: oneOf('comment', ['auto', 'always', 'never']),
    commentMode: oneOf('comment-mode', ['update', 'new']),
    pullRequest: number === undefined ? undefined : Number(number),
    requireApprovedPlan: yesOrNo('require-approved-plan', 'false'),
    allowForkCode: yesOrNo('allow-fork-code', 'false'),
    allowDestructive: yesOrNo('allow-destructive', 'false'),
    token: input('github-token'),
    summary: yesOrNo('summary', 'true'),
    annotations: yesOrNo('annotations', 'true'),
    reportPath: input('report-path'),
  };
}

function wordList(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
