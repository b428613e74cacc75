import type { Command, ReportPlan } from '../engine/report.ts';
import { applyingHeadline } from '../report/headline.ts';
import type { JsonReport } from '../report/json.ts';
import { renderMarkdown } from '../report/markdown.ts';
import type { PageContext } from '../report/page.ts';
import { commentContent } from './comment-content.ts';
import { wishOf } from './comment-wish.ts';
import type { EventContext } from './event.ts';
import type { CommentContent, OwnComment } from './github/comments.ts';
import { shortHash, unpackedPlan } from './github/marker.ts';
import type { GitHubInputs } from './github-inputs.ts';
import type { RunPullRequest } from './run-pull-request.ts';

/** What a comment needs to know of its run. */
export interface CommentSettings {
  inputs: GitHubInputs;
  event: EventContext;
  /** The key of the comment: `commentKey`. */
  key: string;
  redact: (text: string) => string;
}

/** What became of the comment. */
export interface Told {
  id: number | null;
  url: string | null;
  /** Why there is none although there should be, in words; null when nothing is amiss. */
  notice: string | null;
  /** The same for the job summary itself. */
  note: string | null;
}

/** A plan that a comment shows; without its data when they were too large to carry. */
export interface ShownPlan {
  /** 64 hex digits. */
  digest: string;
  plan: ReportPlan | null;
}

const NOTHING: Told = { id: null, url: null, notice: null, note: null };

/**
 * The action's own comment on the pull request of this run. GitHub is asked for nothing until there is
 * something to say, and nothing that GitHub answers fails the run.
 */
export class PullRequestComment {
  readonly #settings: CommentSettings;
  readonly #pull: RunPullRequest;
  #applying: Promise<void> = Promise.resolve();

  constructor(pull: RunPullRequest, settings: CommentSettings) {
    this.#pull = pull;
    this.#settings = settings;
  }

  /** Why the comment shows no plan that could be approved, in words. */
  async missingPlan(): Promise<string> {
    const { inputs, event } = this.#settings;
    const number = await this.#pull.number();
    if (number === undefined) {
      const commit = event.commit === null ? 'this commit' : `commit ${event.commit.slice(0, 12)}`;
      return `No pull request was found that brought ${commit}.`;
    }
    if (!(await this.#pull.mayApprove())) {
      return `Pull request ${number} is not merged: what it shows is not approved yet.`;
    }
    const what =
      inputs.label === undefined
        ? 'for this database, schema, history table and folder'
        : `with the label ${inputs.label}`;
    return `Pull request ${number} has no comment of this action ${what} that shows a plan to approve; one that was carried out or begun needs a new dry run.`;
  }

  /**
   * The plan that the open comment shows, which is what was approved. One that was closed approves nothing more:
   * its plan was carried out, and after a rollback the same plan would fit again.
   *
   * @throws {GitHubError} when GitHub does not tell
   */
  async approvedPlan(): Promise<ShownPlan | undefined> {
    if (!(await this.#pull.mayApprove())) return undefined;
    return shownPlan(await this.#own());
  }

  /** What a digest that was approved is made of, where a comment tells it. */
  async planOfDigest(digest: string): Promise<ShownPlan | undefined> {
    const shown = (await this.#own()).findLast(({ marker }) => marker.digest?.startsWith(digest));
    if (shown === undefined) return undefined;
    return { digest: shown.marker.digest ?? digest, plan: unpackedPlan(shown.marker) };
  }

  /** Says in the comment, if there is one, that its plan is being run. Not waited for. */
  applying(digest: string, command: Extract<Command, 'up' | 'down' | 'reset'>): void {
    if (this.#pull.obstacle !== null || this.#settings.inputs.comment === 'never') return;
    const start = async (): Promise<void> => {
      const { retitle } = await import('./github/comments.ts');
      const open = (await this.#own()).filter(({ marker }) => !marker.closed).at(-1);
      if (!open || open.marker.kind === 'check') return;
      const { inputs, redact } = this.#settings;
      const headline = applyingHeadline({ digest, label: inputs.label ?? null, command });
      await retitle(await this.#pull.client(), open, redact(headline).replace(/^### /, ''));
    };
    this.#applying = start().catch(() => undefined);
  }

  /** Puts the report into the comment, as far as there is something to say. */
  async tell(report: JsonReport, context: PageContext): Promise<Told> {
    const { inputs, event, key, redact } = this.#settings;
    const wish = wishOf(report, inputs.comment);
    if (wish === 'nothing' || this.#pull.obstacle !== null) return NOTHING;
    try {
      await this.#applying;
      const number = await this.#pull.number();
      if (number === undefined) return NOTHING;
      const own = report.dryRun ? [] : await this.#own();
      if (wish === 'settle-check' && !own.some(isOpenCheck)) return NOTHING;
      const { putComment } = await import('./github/comments.ts');
      const content = commentContent(report, {
        key,
        commit: event.commit,
        approved: shownPlan(own),
        page: (budgetBytes, shown) =>
          redact(
            renderMarkdown(report, { budgetBytes, whole: wholeOf(inputs), kind: 'comment', context: shown }),
          ),
        context,
      });
      const told = toldBefore(own, content);
      if (told) return { ...NOTHING, id: told.id, url: told.url };
      const outcome = await putComment(await this.#pull.client(), number, key, content, {
        mode: inputs.commentMode,
        create: wish === 'put',
      });
      return { ...NOTHING, id: outcome.id, url: outcome.url };
    } catch (error) {
      const notice = await inWords(error, event, inputs.summary);
      return { ...NOTHING, notice, note: await inWords(error, event, false) };
    }
  }

  async #own(): Promise<OwnComment[]> {
    const number = await this.#pull.number();
    if (number === undefined) return [];
    const { ownComments } = await import('./github/comments.ts');
    return ownComments(await this.#pull.client(), number, this.#settings.key);
  }
}

/** Where that is which does not fit into a comment. */
function wholeOf({ summary }: Pick<GitHubInputs, 'summary'>): string {
  return `${summary ? 'the job summary and ' : ''}the JSON report (output \`report-path\`)`;
}

/** What an open comment shows for approval: a run that comes to nothing must not take that away. */
function shownPlan(own: readonly OwnComment[]): ShownPlan | undefined {
  const open = own.findLast(({ marker }) => !marker.closed);
  if (open === undefined || open.marker.digest === null) return undefined;
  // It was carried out, and could not be closed.
  const isDone = own.some(
    ({ id, marker }) => id > open.id && marker.closed && marker.digest === open.marker.digest,
  );
  if (isDone) return undefined;
  return { digest: open.marker.digest, plan: unpackedPlan(open.marker) };
}

/** A step that was killed while it told its outcome may have told it already. */
function toldBefore(own: readonly OwnComment[], { marker, essence }: CommentContent): OwnComment | undefined {
  if (!marker.closed || own.some((one) => !one.marker.closed)) return undefined;
  const body = shortHash(essence);
  return own.find((one) => one.marker.body === body);
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
