import { expectNoViolations, startGitHub } from '../github/github.ts';
import type { FakeGitHub, PullRequest, StoredComment } from '../github/github.ts';
import type { WorkflowEvent } from '../github/events.ts';
import { runStep, startStep } from '../harness/step.ts';
import type { RunningStep, StepOptions, StepResult } from '../harness/step.ts';
import { expectNoSecret } from '../kit/secrets.ts';

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

/** The comments of the action, oldest first. */
export function ownComments(github: FakeGitHub, pull = 7): StoredComment[] {
  return github.comments(pull).filter(({ body }) => body.startsWith('<!-- migrate-action '));
}

/** What people see of a comment: without the marker. */
export function shown(comment: StoredComment | undefined): string {
  return (comment?.body ?? '').replace(/^<!-- .* -->\n*/, '');
}

/**
 * What must hold of every run: GitHub's description was kept to, and no secret left by any way there is. `url`
 * is that of the database.
 */
export function expectClean(github: FakeGitHub, results: readonly StepResult[], url: string): void {
  expectNoViolations(github);
  const sent = github.requests.map(({ method, path, query, body }) =>
    JSON.stringify({ method, path, query, body }),
  );
  const comments = github.comments(7).map(({ body }) => body);
  const channels = results.flatMap(({ log, summary, outputs, annotations, state }) => [
    log.join('\n'),
    summary,
    JSON.stringify({ outputs, annotations, state }),
  ]);
  const password = decodeURIComponent(new URL(url).password);
  for (const secret of [url, password, ...tokensOf(github)]) {
    expectNoSecret([...sent, ...comments, ...channels], secret);
  }
}

function tokensOf({ tokens }: FakeGitHub): string[] {
  return [tokens.write, tokens.read, tokens.none, tokens.user];
}
