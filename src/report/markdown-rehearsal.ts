import type {
  ReportChange,
  ReportLock,
  ReportRehearsal,
  ReportRollback,
} from '../engine/report-rehearsal.ts';
import { code, codeCell, fence, proseLine } from './escape-markdown.ts';
import { placeLink } from './markdown-link.ts';
import { cutCell, cutName, taken } from './markdown-page.ts';
import type { Page } from './markdown-page.ts';
import {
  changeLines,
  phasesInWords,
  rollbackInWords,
  shadowInWords,
  sizeInWords,
} from './rehearsal-words.ts';
import { counted, grouped } from './words.ts';
import { visible } from './visible.ts';

/** What the rehearsal of a plan showed: where it ran, locks, rollbacks, what becomes of the schema. */
export function markdownRehearsal(page: Page): string {
  const { rehearsal } = page.report;
  if (rehearsal === null) return '';
  return [
    proseLine(shadowInWords(rehearsal)),
    notes(rehearsal, page),
    locks(rehearsal.locks, page),
    rollbacks(rehearsal.rollbacks, page),
    changes('Schema changes', rehearsal.changes, page),
    diagram(rehearsal, page),
    drift(rehearsal, page),
    phases(rehearsal, page),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function notes({ notes: all }: ReportRehearsal, page: Page): string {
  const shown = all.slice(0, page.detail.warnings);
  if (shown.length < all.length) page.left.add(counted(all.length - shown.length, 'note'));
  return shown.map((note) => `- ℹ️ ${proseLine(cutCell(note, page))}`).join('\n');
}

/** A lock that only other schema changes wait for is no news to a developer. */
function felt(lock: ReportLock): boolean {
  return lock.blocks !== 'schema changes';
}

function locks(all: readonly ReportLock[], page: Page): string {
  const shown = all.filter(felt);
  if (shown.length === 0) {
    return all.length === 0 ? '' : '**Locks:** nothing that an application would wait for';
  }
  const most = Math.min(shown.length, page.detail.findings);
  if (most === 0) {
    page.left.add('the locks');
    return `**Locks:** ${counted(shown.length, 'lock')} that an application waits for`;
  }
  if (most < shown.length) page.left.add(counted(shown.length - most, 'lock'));
  const rows = shown.slice(0, most).map((lock) => {
    const { relation, mode, blocks, until, statementsBehind, does } = lock;
    const behind =
      until === 'commit' && statementsBehind > 0
        ? `, with ${counted(statementsBehind, 'statement')} behind it`
        : '';
    const cells = [
      codeCell(cutName(relation, page)),
      `**${blocks}**`,
      `${mode}, ${until === 'commit' ? `until COMMIT${behind}` : 'while the statement runs'}`,
      placeLink(lock, page.context),
      proseLine(cutCell(does.join('; '), page)),
      sizeInWords(lock),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const header = ['Relation', 'Blocks', 'Lock', 'Taken at', 'What is done meanwhile', 'Size on the target'];
  const sized = shown.some((lock) => sizeInWords(lock) !== '');
  const lines = [`| ${header.join(' | ')} |`, `|${'---|'.repeat(header.length)}`, ...rows];
  return ['**Locks**', (sized ? lines : lines.map(withoutLastCell)).join('\n')].join('\n\n');
}

function withoutLastCell(line: string): string {
  return line.endsWith('---|') ? line.slice(0, -'---|'.length) : line.replace(/ \|[^|]*\|$/, ' |');
}

const MARKS: Record<ReportRollback['outcome'], string> = {
  exact: '✅',
  cosmetic: '✅',
  different: '⚠️',
  failed: '🛑',
  'no-script': '⚪',
  'not-run': '⚪',
};

function rollbacks(all: readonly ReportRollback[], page: Page): string {
  if (all.length === 0) return '';
  const good = all.every(({ outcome }) => outcome === 'exact' || outcome === 'cosmetic');
  if (good)
    return `**Rollback:** ✅ proved, ${all.length === 1 ? 'the migration' : 'each migration'} and back leaves the schema as it was`;
  const items = all.slice(0, Math.max(3, page.detail.warnings)).map((one) => {
    const name = one.file === null ? 'all pending migrations together' : codeCell(cutName(one.file, page));
    const why = one.message === null ? '' : `: ${proseLine(cutCell(one.message, page))}`;
    return `- ${MARKS[one.outcome]} ${name}: ${rollbackInWords(one)}${why}`;
  });
  const different = all
    .flatMap(({ changes: one, again }) => [...one, ...again])
    .filter(({ cosmetic }) => !cosmetic);
  return [
    '**Rollback**',
    items.join('\n'),
    ...(different.length === 0 ? [] : [changes('What a rollback leaves different', unique(different), page)]),
  ].join('\n\n');
}

function unique(all: readonly ReportChange[]): ReportChange[] {
  return [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
}

/** Lines of a diff that need no unfolding. */
const SHORT = 15;

function changes(title: string, all: readonly ReportChange[], page: Page): string {
  if (all.length === 0) return '';
  const most = page.detail.sqlLines === 0 ? 50 : 1000;
  const lines = all.flatMap(changeLines).map((line) => visible(line).replace(/\n/g, ' '));
  const shown = lines.slice(0, most).map((line) => taken('words', line, page));
  if (page.detail.findings === 0) {
    page.left.add(`the ${title.toLowerCase()}`);
    return `**${title}:** ${counted(all.length, 'object')}`;
  }
  if (shown.length < lines.length)
    page.left.add(counted(lines.length - shown.length, 'line of changes', 'lines of changes'));
  const open = lines.length <= SHORT ? ' open' : '';
  return [
    `<details${open}><summary><b>${title}</b>: ${counted(all.length, 'object')}</summary>`,
    fence(shown.join('\n'), 'diff'),
    '</details>',
  ].join('\n\n');
}

function diagram({ diagram: text }: ReportRehearsal, { kind, detail, left }: Page): string {
  if (text === null || kind === 'comment') return '';
  if (!detail.timeline) {
    left.add('the diagram');
    return '';
  }
  return ['**Tables that are touched**', fence(text, 'mermaid')].join('\n\n');
}

function drift({ drift: all }: ReportRehearsal, page: Page): string {
  if (all === null) return '';
  if (all.length === 0) return '**Drift:** none, the schema is what the applied files make';
  return changes('Drift: what the database has otherwise (+) than its applied files make (-)', all, page);
}

function phases(rehearsal: ReportRehearsal, { kind }: Page): string {
  if (kind === 'comment' || rehearsal.phases.length === 0) return '';
  const total = rehearsal.phases.reduce((sum, { durationMs }) => sum + durationMs, 0);
  return `<sub>The rehearsal took ${grouped(Math.round(total))} ms: ${code(phasesInWords(rehearsal))}</sub>`;
}
