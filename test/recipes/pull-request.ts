import { expect } from 'vitest';
import { pullRequestEvent, pushEvent } from '../github/events.ts';
import type { Files } from '../harness/git-fixture.ts';
import type { WorkflowEvent } from '../harness/trigger.ts';
import type { Gate } from '../harness/workflow.ts';
import { CHANGE, MAIN, production, world, type Production, type World } from './world.ts';

export const PULL = 7;

/** A pull request on a repository with a production, before and after its merge. */
export interface Scene extends World {
  database: Production;
  pullRequest: WorkflowEvent;
  /** Merges the pull request: squashed into one commit, unless `sha` says by which. Returns the push of it. */
  merge: (sha?: string) => WorkflowEvent;
  /** The environment that deploy.yml uses; a reviewer does what `review` does. */
  gated: (review: (gate: Gate) => boolean | Promise<boolean>) => {
    environments: Record<string, { secrets: Record<string, string>; review: typeof review }>;
  };
  comment: () => string;
}

/** A pull request with a change; `after` is committed on top of its merge. */
export async function scene(change: Files = CHANGE, after?: Files): Promise<Scene> {
  const database = await production();
  const made = await world(MAIN, { DATABASE_URL_READ_ONLY: database.readOnlyUrl });
  const { github, repository } = made;
  await repository.branch('feature');
  await repository.commit(change, { branch: 'feature' });
  const baseSha = await repository.sha('main');
  const { head, merge } = await repository.pullRequest(PULL, 'feature');
  const squashed = await repository.squash('feature');
  const pushed = after ? await repository.commit(after) : squashed;
  github.addPullRequest({
    number: PULL,
    headSha: head,
    headRef: 'feature',
    baseSha,
    mergeCommitSha: merge,
    commits: [squashed, pushed],
    files: Object.keys(change).map((filename) => ({ filename, status: 'added' as const })),
  });
  return {
    ...made,
    database,
    pullRequest: pullRequestEvent({
      number: PULL,
      headSha: head,
      headRef: 'feature',
      baseSha,
      mergeSha: merge,
    }),
    merge: (sha) => {
      github.mergePullRequest(PULL, sha ?? squashed);
      return { ...pushEvent({ sha: sha ?? pushed, before: baseSha }), changed: Object.keys(change) };
    },
    gated: (review) => ({
      environments: { production: { secrets: { DATABASE_URL: database.url }, review } },
    }),
    comment: () => {
      const [only, ...others] = github.comments(PULL);
      expect(others).toEqual([]);
      return only!.body;
    },
  };
}
