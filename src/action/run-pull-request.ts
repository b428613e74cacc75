import type { Environment } from '../postgres/environment.ts';
import type { EventContext } from './event.ts';
import type { GitHub } from './github/client.ts';
import type { PullRequest, PullRequestClue } from './github/pull-request.ts';
import type { GitHubInputs } from './github-inputs.ts';

export interface RunPullRequestSettings {
  inputs: Pick<GitHubInputs, 'token' | 'pullRequest'>;
  event: EventContext;
  environment: Environment;
  /** Aborted when the runner cancels the step: then little time is left. */
  signal: AbortSignal;
}

/**
 * The pull request that a run belongs to: that of the input `pr-number`, of the event, or the one that brought
 * the commit. GitHub is asked for nothing until something is asked here; what it does not tell is a GitHubError.
 */
export class RunPullRequest {
  readonly #settings: RunPullRequestSettings;
  readonly #clue: PullRequestClue | null;
  #github: Promise<GitHub> | undefined;
  #pull: Promise<PullRequest | undefined> | undefined;

  constructor(settings: RunPullRequestSettings) {
    this.#settings = settings;
    const { inputs, event } = settings;
    this.#clue =
      inputs.pullRequest === undefined
        ? (event.pullRequest ?? event.merged)
        : { kind: 'number', number: inputs.pullRequest };
  }

  /** Why GitHub cannot be asked, in words; null when it can. */
  get obstacle(): string | null {
    const { inputs, event } = this.#settings;
    if (inputs.token === undefined) return 'there is no github-token';
    if (event.repo === '') return 'this is no run of GitHub Actions';
    if (this.#clue === null) return `the event ${event.name} belongs to no pull request`;
    return null;
  }

  /** Undefined when there is none. */
  async number(): Promise<number | undefined> {
    return this.#clue?.kind === 'number' ? this.#clue.number : (await this.#found())?.number;
  }

  /** The pull request of the event itself, whatever the inputs say; undefined when there is none. */
  async ofEvent(): Promise<PullRequest | undefined> {
    const { pullRequest } = this.#settings.event;
    return pullRequest === null || this.obstacle !== null ? undefined : this.#find(pullRequest);
  }

  /**
   * Whether what it shows can be taken for approved. A commit may be that of a pull request which is still open:
   * its reviewers may not have seen it.
   */
  async mayApprove(): Promise<boolean> {
    const { pullRequest, unmerged } = this.#settings.event;
    if (this.#clue?.kind === 'number' || (pullRequest !== null && unmerged)) return true;
    return (await this.#found())?.merged === true;
  }

  /** Files that it adds or changes, as paths in the repository. */
  async changedFiles(): Promise<{ path: string; status: string }[]> {
    const { changedFiles } = await import('./github/pull-request.ts');
    const number = await this.number();
    return number === undefined ? [] : changedFiles(await this.client(), number);
  }

  client(): Promise<GitHub> {
    this.#github ??= this.#open();
    return this.#github;
  }

  #found(): Promise<PullRequest | undefined> {
    this.#pull ??=
      this.#clue === null || this.obstacle !== null ? Promise.resolve(undefined) : this.#find(this.#clue);
    return this.#pull;
  }

  async #find(clue: PullRequestClue): Promise<PullRequest | undefined> {
    const { findPullRequest } = await import('./github/pull-request.ts');
    return findPullRequest(await this.client(), clue);
  }

  async #open(): Promise<GitHub> {
    const { inputs, event, environment, signal } = this.#settings;
    const { openGitHub } = await import('./github/client.ts');
    return openGitHub({
      token: inputs.token ?? '',
      apiUrl: environment['GITHUB_API_URL'] ?? 'https://api.github.com',
      ...(environment['GITHUB_GRAPHQL_URL'] ? { graphqlUrl: environment['GITHUB_GRAPHQL_URL'] } : {}),
      owner: event.owner,
      repo: event.repo,
      signal,
    });
  }
}
