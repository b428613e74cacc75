import type { PageContext } from '../report/page.ts';
import type { EventContext } from './event.ts';
import type { GitHubInputs } from './github-inputs.ts';

/** What a page of this run says of the run itself. */
export function pageContext(
  event: EventContext,
  { label }: Pick<GitHubInputs, 'label'>,
  now: Date,
  notes: readonly string[],
): PageContext {
  return {
    label: label ?? null,
    repositoryUrl: event.repositoryUrl,
    commit: event.commit,
    runUrl: event.runUrl,
    job: event.job,
    updatedAt: `${now.toISOString().slice(0, 19)}Z`,
    notes,
  };
}
