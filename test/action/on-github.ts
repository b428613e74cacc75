import { expectNoViolations, startGitHub } from '../github/github.ts';
import type { FakeGitHub, PullRequest, StoredComment } from '../github/github.ts';
import { pullRequestEvent } from '../github/events.ts';
import type { WorkflowEvent } from '../github/events.ts';
import { secretsOf } from '../harness/channels.ts';
import { expectNoSecret } from '../kit/secrets.ts';
import { runStep, startStep } from './checked-step.ts';
import type { RunningStep, StepOptions, StepResult } from './checked-step.ts';

/** A step on a fake GitHub: which event it runs on, and with which token. */
export interface GitHubStep extends Omit<StepOptions, 'event' | 'token'> {
  event: WorkflowEvent;
  /** Default: one that may write. */
  token?: string;
}

/** A GitHub with steps that run on it. */
export interface TestGitHub extends FakeGitHub {
  run: (step: GitHubStep) => Promise<StepResult>;
  start: (step: GitHubStep) => Promise<RunningStep>;
}

/** Starts a GitHub that has pull request 7. */
export async function gitHubWithPullRequest(pull: Partial<PullRequest> = {}): Promise<TestGitHub> {
  const github = await startGitHub();
  github.addPullRequest({ number: 7, headSha: HEAD, ...pull });
  const options = ({ event, token, ...step }: GitHubStep): StepOptions => ({
    ...step,
    event: event.payload,
    token: token ?? github.tokens.write,
    github: {
      api_url: github.url,
      graphql_url: `${github.url}/graphql`,
      ...event.github,
      ...step.github,
    },
  });
  return {
    ...github,
    run: (step) => runStep(options(step)),
    start: (step) => startStep(options(step)),
  };
}

export const HEAD = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';

/** A push to pull request 7. */
export const ON_PULL = pullRequestEvent({ number: 7, headSha: HEAD });

/** The comments of the action, oldest first. */
export function ownComments(github: FakeGitHub, pull = 7): StoredComment[] {
  return github.comments(pull).filter(({ body }) => body.startsWith('<!-- migrate-action '));
}

/** What people see of a comment: without the marker. */
export function shown(comment: StoredComment | undefined): string {
  return (comment?.body ?? '').replace(/^<!-- .* -->\n*/, '');
}

/**
 * What must hold of whatever went to GitHub: its description was kept to, and there is no secret in it. What
 * else leaves a step is looked at when it ends. `url` is that of the database, where there is one.
 */
export function expectClean(github: FakeGitHub, url = ''): void {
  expectNoViolations(github);
  const channels = {
    requests: JSON.stringify(
      github.requests.map(({ method, path, query, body }) => [method, path, query, body]),
    ),
    comments: JSON.stringify(github.comments(7)),
  };
  const { write, read, none, user } = github.tokens;
  for (const secret of [...secretsOf(url), write, read, none, user]) expectNoSecret(channels, secret);
}
