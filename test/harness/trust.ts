import type { WorkflowEvent } from './trigger.ts';
import type { Permissions } from './workflow-file.ts';

export type Level = 'write' | 'read' | 'none';

/** The tokens that the fake of GitHub knows, by what they may do to pull requests. */
export type Tokens = Record<Level, string>;

interface Party {
  repo?: { full_name?: string } | null;
}
interface PullRequestPayload {
  pull_request?: { head: Party; base: Party; user?: { login?: string } };
}

/**
 * Whether GitHub trusts the event with secrets and a token that may write: not a pull request from a fork, and
 * nothing that Dependabot did.
 */
export function isTrusted({ name, payload, github }: WorkflowEvent): boolean {
  if (!/^(?:pull_request|pull_request_review|pull_request_review_comment|push|create)$/.test(name))
    return true;
  if (github['actor'] === 'dependabot[bot]') return false;
  const { pull_request: pull } = payload as PullRequestPayload;
  if (!pull) return true;
  // The repository of the head is null when the fork is gone.
  return pull.head.repo?.full_name === pull.base.repo?.full_name;
}

/** What the token of a job may do to pull requests, and to comments on them. */
export function tokenLevel(permissions: Permissions | undefined, trusted: boolean): Level {
  const levels =
    typeof permissions === 'string' ? { 'pull-requests': permissions.replace('-all', '') } : permissions;
  const found = ['write', 'read'].find((level) =>
    ['pull-requests', 'issues'].some((name) => levels?.[name as 'pull-requests'] === level),
  ) as Level | undefined;
  return found === 'write' && !trusted ? 'read' : (found ?? 'none');
}
