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

/** Whether GitHub hands out secrets: not to a pull request from a fork, and to nothing that Dependabot did. */
export function hasSecrets(event: WorkflowEvent): boolean {
  if (!mayBeUntrusted(event)) return true;
  return event.github['actor'] !== 'dependabot[bot]' && !isFromFork(event);
}

/**
 * What the token of a job may do to pull requests, and to comments on them. A fork's can only read, whatever the
 * workflow says. Dependabot's can only read by default, but `permissions` raise it.
 */
export function tokenLevel(permissions: Permissions | undefined, event: WorkflowEvent): Level {
  const levels =
    typeof permissions === 'string' ? { 'pull-requests': permissions.replace('-all', '') } : permissions;
  const found = ['write', 'read'].find((level) =>
    ['pull-requests', 'issues'].some((name) => levels?.[name as 'pull-requests'] === level),
  ) as Level | undefined;
  return found === 'write' && mayBeUntrusted(event) && isFromFork(event) ? 'read' : (found ?? 'none');
}

function mayBeUntrusted({ name }: WorkflowEvent): boolean {
  return /^(?:pull_request|pull_request_review|pull_request_review_comment|push|create)$/.test(name);
}

function isFromFork({ payload }: WorkflowEvent): boolean {
  const { pull_request: pull } = payload as PullRequestPayload;
  // The repository of the head is null when the fork is gone.
  return pull !== undefined && pull.head.repo?.full_name !== pull.base.repo?.full_name;
}
