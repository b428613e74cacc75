import type { Report, ReportMigration } from '../engine/report.ts';
import { counted, grouped } from './words.ts';
import type { Gap } from './text-table.ts';

/** Up to this many migrations are all shown. */
const SHORT = 20;

/** How many neighbours of the same kind are shown of a long run: at its beginning and at its end. */
const KEPT = {
  unchanged: [0, 3],
  pending: [3, 0],
  other: [50, 50],
} as const;

/**
 * The migrations of a report that a table shows. `status` shows all. Every other command shows
 * what changed, what is out of the ordinary, and a few neighbours; the rest is counted.
 */
export function migrationRows(report: Pick<Report, 'command' | 'migrations'>): (ReportMigration | Gap)[] {
  const { command, migrations } = report;
  if (command === 'status' || migrations.length <= SHORT) return [...migrations];
  return runs(migrations).flatMap(({ kind, members }, index): (ReportMigration | Gap)[] => {
    const [head, tail] = KEPT[kind];
    const left = members.length - head - tail;
    // A line that stands for one migration saves nothing.
    if (left <= 1) return members;
    return [
      ...members.slice(0, head),
      { gap: gapText(kind, left, index === 0) },
      ...members.slice(members.length - tail),
    ];
  });
}

type Kind = keyof typeof KEPT;

function runs(migrations: readonly ReportMigration[]): { kind: Kind; members: ReportMigration[] }[] {
  const found: { kind: Kind; members: ReportMigration[] }[] = [];
  for (const migration of migrations) {
    const kind = kindOf(migration);
    const last = found.at(-1);
    if (last?.kind === kind) last.members.push(migration);
    else found.push({ kind, members: [migration] });
  }
  return found;
}

function kindOf({ state, changed }: ReportMigration): Kind {
  if (state === 'applied' && !changed) return 'unchanged';
  return state === 'pending' ? 'pending' : 'other';
}

function gapText(kind: Kind, count: number, first: boolean): string {
  if (kind === 'unchanged')
    return first ? `${counted(count, 'earlier migration')} applied` : `${grouped(count)} more applied`;
  return kind === 'pending' ? `${grouped(count)} more pending` : `${grouped(count)} more`;
}
