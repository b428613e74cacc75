import type { Command, ReportPlan } from '../engine/report.ts';
import type { Environment } from '../postgres/environment.ts';
import { applyingHeadline } from '../report/headline.ts';
import type { JsonReport } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { PageContext } from '../report/page.ts';
import { commentContent } from './comment-content.ts';
import { wishOf } from './comment-wish.ts';
import type { EventContext } from './event.ts';
import type { GitHub } from './github/client.ts';
import { shortHash } from './github/marker.ts';
import type { CommentContent, OwnComment } from './github/comments.ts';
import { unpackedPlan } from './github/marker.ts';
import type { PullRequest, PullRequestClue } from './github/pull-request.ts';
import type { GitHubInputs } from './github-inputs.ts';

/** What a comment needs to know of its run. */
export interface CommentSettings {
  inputs: GitHubInputs;
  event: EventContext;
  environment: Environment;
  /** The key of the comment: `commentKey`. */
  key: string;
  /** Aborted when the runner cancels the step: then little time is left. */
  signal: AbortSignal;
  redact: (text: string) => string;
}

/** What became of the comment. */
export interface Told {
  id: number | null;
  url: string | null;
  /** Why there is none although there should be, in words; null when nothing is amiss. */
  notice: string | null;
}

/** A plan that a comment shows; without its data when they were too large to carry. */
export interface ShownPlan {
  /** 64 hex digits. */
  digest: string;
  plan: ReportPlan | null;
}

const NOTHING: Told = { id: null, url: null, notice: null };

/**
 * The action's own comment on the pull request of this run. GitHub is asked for nothing until there is
 * something to say, and nothing that GitHub answers fails the run.
 */
export class PullRequestComment {
  readonly #settings: CommentSettings;
  #github: Promise<GitHub> | undefined;
  #number: Promise<number | undefined> | undefined;
  #pull: Promise<PullRequest | undefined> | undefined;
  #applying: Promise<void> = Promise.resolve();
  /** The digest that was approved: it stays approved when nothing of the plan was run. */
  #approved: ShownPlan | undefined;

  constructor(settings: CommentSettings) {
    this.#settings = settings;
  }

  /** Whether there can be a comment at all; null when there can, or else why not. */
  get obstacle(): string | null {
    const { inputs, event } = this.#settings;
    if (inputs.token === undefined) return 'there is no github-token';
    if (event.repo === '') return 'this is no run of GitHub Actions';
    if (clueOf(inputs, event) === null) return `the event ${event.name} belongs to no pull request`;
    return null;
  }

  /** The pull request of the event itself, whatever the inputs say; undefined when there is none. */
  async pullRequestOfEvent(): Promise<PullRequest | undefined> {
    const { pullRequest } = this.#settings.event;
    return pullRequest === null || this.obstacle !== null ? undefined : this.#find(pullRequest);
  }

  /** Why the comment shows no plan that could be approved, in words. */
  async missingPlan(): Promise<string> {
    const { inputs, event } = this.#settings;
    const number = await this.#pullRequestNumber();
    if (number === undefined) {
      const commit = event.commit === null ? 'this commit' : `commit ${event.commit.slice(0, 12)}`;
      return `No pull request was found that brought ${commit}.`;
    }
    if (!(await this.#mayApprove())) {
      return `Pull request ${number} is not merged: what it shows is not approved yet.`;
    }
    const what =
      inputs.label === undefined
        ? 'for this database, schema, history table and folder'
        : `with the label ${inputs.label}`;
    return `Pull request ${number} has no comment of this action ${what} that shows a plan.`;
  }

  /** Files that the pull request adds or changes, as paths in the repository. */
  async changedFiles(): Promise<{ path: string; status: string }[]> {
    const { changedFiles } = await import('./github/pull-request.ts');
    const number = await this.#pullRequestNumber();
    return number === undefined ? [] : changedFiles(await this.#client(), number);
  }

  /**
   * The plan that the open comment shows, which is what was approved. One that was closed approves nothing more:
   * its plan was carried out, and after a rollback the same plan would fit again.
   *
   * @throws {GitHubError} when GitHub does not tell
   */
  async approvedPlan(): Promise<ShownPlan | undefined> {
    if (!(await this.#mayApprove())) return undefined;
    this.#approved = shownPlan(await this.#own());
    return this.#approved;
  }

  /** What a digest that was approved is made of, where a comment tells it. */
  async planOfDigest(digest: string): Promise<ShownPlan | undefined> {
    const shown = (await this.#own()).findLast(({ marker }) => marker.digest?.startsWith(digest));
    if (shown === undefined) return undefined;
    this.#approved = { digest: shown.marker.digest ?? digest, plan: unpackedPlan(shown.marker) };
    return this.#approved;
  }

  /** Says in the comment, if there is one, that its plan is being run. Not waited for. */
  applying(digest: string, command: Exclude<Command, 'status' | 'verify'>): void {
    if (this.obstacle !== null || this.#settings.inputs.comment === 'never') return;
    const start = async (): Promise<void> => {
      const { retitle } = await import('./github/comments.ts');
      const open = (await this.#own()).filter(({ marker }) => !marker.closed).at(-1);
      if (!open || open.marker.kind === 'check') return;
      const { inputs, redact } = this.#settings;
      const headline = applyingHeadline({ digest, label: inputs.label ?? null, command });
      await retitle(await this.#client(), open, redact(headline).replace(/^### /, ''));
    };
    this.#applying = start().catch(() => undefined);
  }

  /** Puts the report into the comment, as far as there is something to say. */
  async tell(report: JsonReport, context: PageContext): Promise<Told> {
    const { inputs, event, key, redact } = this.#settings;
    const wish = wishOf(report, inputs.comment);
    if (wish === 'nothing' || this.obstacle !== null) return NOTHING;
    try {
      await this.#applying;
      const number = await this.#pullRequestNumber();
      if (number === undefined) return NOTHING;
      const own = report.dryRun ? [] : await this.#own();
      if (wish === 'settle-check' && !own.some(isOpenCheck)) return NOTHING;
      const { putComment } = await import('./github/comments.ts');
      const content = commentContent(report, {
        key,
        commit: event.commit,
        approved: report.dryRun ? undefined : (this.#approved ?? shownPlan(own)),
        page: (budgetBytes, shown) =>
          redact(renderMarkdown(report, { budgetBytes, whole: WHOLE, kind: 'comment', context: shown })),
        context,
      });
      const told = toldBefore(own, content);
      if (told) return { id: told.id, url: told.url, notice: null };
      const outcome = await putComment(await this.#client(), number, key, content, {
        mode: inputs.commentMode,
        create: wish === 'put',
      });
      return { id: outcome.id, url: outcome.url, notice: null };
    } catch (error) {
      return { ...NOTHING, notice: await inWords(error, event, inputs.summary) };
    }
  }

  async #own(): Promise<OwnComment[]> {
    const number = await this.#pullRequestNumber();
    if (number === undefined) return [];
    const { ownComments } = await import('./github/comments.ts');
    return ownComments(await this.#client(), number, this.#settings.key);
  }

  #pullRequestNumber(): Promise<number | undefined> {
    const { inputs, event } = this.#settings;
    const clue = clueOf(inputs, event);
    this.#number ??=
      clue?.kind === 'number' ? Promise.resolve(clue.number) : this.#found().then((found) => found?.number);
    return this.#number;
  }

  /** A commit may be that of a pull request which is still open: its reviewers may not have seen it. */
  async #mayApprove(): Promise<boolean> {
    const { inputs, event } = this.#settings;
    if (clueOf(inputs, event)?.kind === 'number') return true;
    return event.pullRequest !== null || (await this.#found())?.merged === true;
  }

  #found(): Promise<PullRequest | undefined> {
    const { inputs, event } = this.#settings;
    const clue = clueOf(inputs, event);
    this.#pull ??= clue === null || this.obstacle !== null ? Promise.resolve(undefined) : this.#find(clue);
    return this.#pull;
  }

  async #find(clue: PullRequestClue): Promise<PullRequest | undefined> {
    const { findPullRequest } = await import('./github/pull-request.ts');
    return findPullRequest(await this.#client(), clue);
  }

  #client(): Promise<GitHub> {
    this.#github ??= this.#open();
    return this.#github;
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

const WHOLE = 'the job summary and the JSON report (output `report-path`)';

function clueOf(inputs: GitHubInputs, event: EventContext): EventContext['pullRequest'] {
  if (inputs.pullRequest !== undefined) return { kind: 'number', number: inputs.pullRequest };
  return event.pullRequest ?? event.merged;
}

/** What an open comment shows for approval: a run that comes to nothing must not take that away. */
function shownPlan(own: readonly OwnComment[]): ShownPlan | undefined {
  const open = own.findLast(({ marker }) => !marker.closed);
  if (open === undefined || open.marker.digest === null) return undefined;
  return { digest: open.marker.digest, plan: unpackedPlan(open.marker) };
}

/** A step that was killed while it told its outcome may have told it already. */
function toldBefore(own: readonly OwnComment[], { marker, essence }: CommentContent): OwnComment | undefined {
  const body = shortHash(essence);
  return own.find((one) => marker.closed && one.marker.closed && one.marker.body === body);
}

function isOpenCheck({ marker }: OwnComment): boolean {
  return !marker.closed && marker.kind === 'check';
}

async function inWords(error: unknown, event: EventContext, summary: boolean): Promise<string> {
  const [{ GitHubError }, { troubleInWords }] = await Promise.all([
    import('./github/client.ts'),
    import('./github/trouble.ts'),
  ]);
  if (!(error instanceof GitHubError)) {
    return `No comment was posted: ${error instanceof Error ? error.message : String(error)}`;
  }
  return troubleInWords(error, { fromFork: event.fork === 'yes', byDependabot: event.dependabot, summary });
}
