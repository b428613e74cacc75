import { code, htmlCode, shortened } from './escape-markdown.ts';
import { commitLink, link } from './markdown-link.ts';
import type { Page } from './markdown-page.ts';
import { utcTime } from './words.ts';
import { VERSION } from '../version.ts';

/** How a dry run's plan is approved and passed on. */
export function markdownPlan({ report, context }: Page): string {
  const { dryRun, planDigest, steps, database, failureReason } = report;
  if (!dryRun || planDigest === null || steps.length === 0 || database === null) return '';
  // What findings stand against is not offered for approval.
  if (failureReason === 'findings') return '';
  const short = planDigest.slice(0, 12);
  const commit = commitLink(context);
  const approval = [
    `**Plan** ${code(short)}${commit === '' ? '' : ` for commit ${commit}`}.`,
    'Approve the deployment to run exactly this plan:',
    `if the files or the database change before then, it stops with ${code('plan-changed')} and runs nothing.`,
  ].join(' ');
  // Whoever writes the files can make two plans that begin with the same twelve digits.
  return `${approval}\n\n<sub>The whole digest, for ${code('approved-plan')}: ${code(planDigest)}</sub>`;
}

/** Where the page comes from. What differs from one run to the next stands here and nowhere else. */
export function markdownFooter({ context }: Page): string {
  const { job, runUrl, commit, updatedAt } = context;
  const run = job === null ? 'this run' : `job ${code(shortened(job, 100))}`;
  const parts = [
    runUrl === null && job === null ? '' : link(run, runUrl),
    commit === null ? '' : `commit ${commitLink(context)}`,
    `migrate-action v${VERSION}`,
    updatedAt === null ? '' : `updated ${minute(updatedAt)}`,
  ];
  return `<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}

function minute(iso: string): string {
  const time = utcTime(iso);
  return /^\d+-\d\d-\d\d \d\d:\d\d:\d\d$/.test(time)
    ? `${time.slice(0, -':00'.length)} UTC`
    : htmlCode(shortened(iso, 40));
}
