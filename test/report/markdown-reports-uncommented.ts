import { GitHubError } from '../../src/action/github/error.ts';
import type { GitHubErrorKind } from '../../src/action/github/error.ts';
import { troubleInWords } from '../../src/action/github/trouble.ts';
import type { RunOrigin } from '../../src/action/github/trouble.ts';
import { planned } from './markdown-reports-planned.ts';
import type { ReportCase } from './markdown-reports.ts';

function without(
  name: keyof typeof planned,
  kind: GitHubErrorKind,
  message: string,
  origin: Partial<RunOrigin> = {},
): ReportCase {
  const permissions = kind === 'permission' ? 'issues=write; pull_requests=write' : undefined;
  const error = new GitHubError(kind, message, { permissions, waitMs: 60_000 });
  const notice = troubleInWords(error, { fromFork: false, byDependabot: false, ...origin });
  return { ...planned[name]!, context: { notes: [notice] }, kinds: ['summary'] };
}

const FORBIDDEN =
  'GitHub answered 403 to POST /repos/octo/orders/issues/7/comments: Resource not accessible by integration';

/** Summaries of runs that could not post their comment. */
export const uncommented: Record<string, ReportCase> = {
  'uncommented-for-want-of-permission': without('up-dry-run', 'permission', FORBIDDEN),
  'uncommented-of-a-fork': without('up-dry-run-without-a-database', 'permission', FORBIDDEN, {
    fromFork: true,
  }),
  'uncommented-of-dependabot': without('up-dry-run-without-a-database', 'permission', FORBIDDEN, {
    byDependabot: true,
  }),
  'uncommented-for-want-of-a-pull-request': without(
    'up-dry-run',
    'not-found',
    'GitHub answered 404 to GET /repos/octo/orders/issues/7/comments: Not Found',
  ),
  'uncommented-for-too-many-requests': without(
    'up-dry-run',
    'rate-limit',
    'GitHub answered 403 to GET /user: You have exceeded a secondary rate limit.',
  ),
};
