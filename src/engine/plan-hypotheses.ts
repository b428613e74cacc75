import { appliedRows, approves, digestInput, digestOfPlan, planStep } from './digest.ts';
import { MigrationError } from './errors.ts';
import { rollbackScriptOf } from './folder.ts';
import type { MigrationFile, MigrationsFolder } from './folder.ts';
import type { HistoryRow } from './history-row.ts';
import { latestFirst } from './plan.ts';
import type { Plan } from './plan.ts';
import { migrationSource, readSteps, rollbackSource } from './step-source.ts';
import type { StepSource } from './step-source.ts';
import type { ReportPlan } from './report.ts';
import { knownMigrations } from './states.ts';
import { compareVersions, versionKey } from './version.ts';

/** How far back and how far aside is looked: a few hundred plans in all. */
const MOST_CHANGES = 50;
const MOST_STEPS = 100;

/**
 * The approved plan, worked out from its digest alone. Tried is what mostly comes between an approval and its
 * run: migrations were applied or rolled back, files were added, the limit is another. A plan with the
 * approved digest is that plan; undefined when none of them has it.
 */
export async function approvedPlanBehind(
  approvedPlan: string,
  plan: Plan,
  folder: MigrationsFolder,
): Promise<ReportPlan | undefined> {
  const worlds = plan.command === 'up' ? await worldsOfUp(plan, folder) : await worldsOfDown(plan, folder);
  for (const candidate of worlds) {
    if (approves(approvedPlan, digestOfPlan(candidate))) return candidate;
  }
  return undefined;
}

type Step = ReportPlan['steps'][number];
type Limit = ReportPlan['limit'];

async function worldsOfUp(plan: Plan, folder: MigrationsFolder): Promise<Iterable<ReportPlan>> {
  const known = knownMigrations(folder, plan.history);
  const pending = known.flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []));
  const files = new Map(
    known.flatMap(({ state, file, key }) => (state === 'applied' && file ? [[key, file]] : [])),
  );
  const appliedSince: MigrationFile[] = [];
  for (const row of latestFirst(plan.history).slice(0, MOST_CHANGES)) {
    const file = files.get(versionKey(row.version));
    // Its content at the time of the approval is not known, nor that of what was applied before it.
    if (!file) break;
    appliedSince.push(file);
  }
  const near = [...pending.slice(0, 2 * MOST_STEPS), ...appliedSince];
  const steps = await stepsOf('up', near.map(migrationSource), folder);
  const { limit, ...now } = digestInput(plan);

  const planned = (upTo: Limit, files: readonly MigrationFile[], applied = now.applied): ReportPlan[] => {
    const chosen = within(upTo, files).map(({ key }) => steps.get(key));
    return chosen.every((step) => step !== undefined)
      ? [{ ...now, limit: upTo, applied, steps: chosen }]
      : [];
  };
  return (function* worlds() {
    for (let count = 1; count <= appliedSince.length; count++) {
      const since = appliedSince.slice(0, count);
      const keys = new Set(since.map(({ key }) => key));
      const applied = now.applied.filter(([version]) => !keys.has(version));
      yield* planned(limit, inOrder([...pending, ...since]), applied);
      yield* planned(limit, inOrder(since), applied);
    }
    for (let count = 0; count < Math.min(pending.length, MOST_STEPS); count++) {
      yield* planned(limit, pending.slice(0, count));
      yield* planned(limit, pending.toSpliced(count, 1));
    }
    const last = folder.migrations.at(-1);
    const versions = [...pending.slice(0, MOST_CHANGES), ...(last ? [last] : [])].map(({ key }) => key);
    for (const other of otherLimits(versions)) yield* planned(other, pending);
  })();
}

async function worldsOfDown(plan: Plan, folder: MigrationsFolder): Promise<Iterable<ReportPlan>> {
  const rows = latestFirst(plan.history);
  const rolledBackSince = knownMigrations(folder, plan.history)
    .flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []))
    .slice(0, MOST_CHANGES)
    .map((file, index) => rowOf(file, (rows[0]?.id ?? 0) + index + 1));
  const near = rows.slice(0, Math.max(2 * MOST_STEPS, plan.steps.length + plan.skipped.length));
  const steps = await stepsOf('down', rollbackSources([...rolledBackSince, ...near], folder), folder);
  const { limit, ...now } = digestInput(plan);

  const planned = (upTo: Limit, history: readonly HistoryRow[], applied = now.applied): ReportPlan => {
    const chosen = withinApplied(upTo, history).map((row) => steps.get(versionKey(row.version)));
    return { ...now, limit: upTo, applied, steps: chosen.filter((step) => step !== undefined) };
  };
  return (function* worlds() {
    for (let count = 1; count <= rolledBackSince.length; count++) {
      const history = [...rolledBackSince.slice(0, count).reverse(), ...rows];
      yield planned(limit, history, appliedRows(history));
    }
    for (let count = 1; count <= Math.min(rows.length, MOST_CHANGES); count++) {
      const history = rows.slice(count);
      yield planned(limit, history, appliedRows(history));
    }
    for (const step of now.steps.slice(0, MOST_STEPS)) {
      yield { ...now, limit, steps: now.steps.filter((other) => other !== step) };
    }
    if (plan.command === 'reset') return;
    const versions = rows.slice(0, MOST_CHANGES).map((row) => versionKey(row.version));
    for (const other of otherLimits(['0', ...versions])) yield planned(other, rows);
  })();
}

/** The steps of the files that can be read, by version key. */
async function stepsOf(
  direction: 'up' | 'down',
  sources: readonly StepSource[],
  folder: MigrationsFolder,
): Promise<Map<string, Step>> {
  const { steps, problems } = await readSteps(direction, sources, folder);
  const unreadable = new Set(problems.map(({ file }) => file));
  return new Map(steps.filter(({ path }) => !unreadable.has(path)).map((step) => [step.key, planStep(step)]));
}

function rollbackSources(rows: readonly HistoryRow[], folder: MigrationsFolder): StepSource[] {
  return rows.flatMap((row) => {
    const script = rollbackScriptOf(folder, row.version, row.name);
    if (!script) return [];
    try {
      return [rollbackSource(row, script)];
    } catch (error) {
      if (error instanceof MigrationError) return [];
      throw error;
    }
  });
}

/** A file as the history had it when it was applied. */
function rowOf({ version, name, checksum }: MigrationFile, id: number): HistoryRow {
  return { id, version, name, checksum, appliedAt: null, executionTimeMs: 0, gitCommit: null };
}

function within(limit: Limit, pending: readonly MigrationFile[]): readonly MigrationFile[] {
  if (limit === null) return pending;
  if ('steps' in limit) return pending.slice(0, limit.steps);
  return pending.filter(({ version }) => compareVersions(version, limit.to) <= 0);
}

function withinApplied(limit: Limit, latestFirst: readonly HistoryRow[]): readonly HistoryRow[] {
  if (limit === null) return latestFirst;
  if ('steps' in limit) return latestFirst.slice(0, limit.steps);
  return latestFirst.filter(({ version }) => compareVersions(version, limit.to) > 0);
}

function otherLimits(versions: readonly string[]): Limit[] {
  return [
    null,
    ...Array.from({ length: MOST_CHANGES }, (_, index) => ({ steps: index + 1 })),
    ...versions.map((to) => ({ to })),
  ];
}

function inOrder(files: readonly MigrationFile[]): MigrationFile[] {
  return [...files].sort((a, b) => compareVersions(a.version, b.version));
}
