import type { Script } from '../sql/script.ts';
import { blockers } from './blockers.ts';
import type { Situation } from './blockers.ts';
import { planDigest } from './digest.ts';
import type { Directives } from './directives.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { invalidMigrations, rollbackScriptOf, rollbackScriptPath } from './folder.ts';
import type { MigrationsFolder } from './folder.ts';
import { qualified } from './history.ts';
import type { HistoryRow, Unfinished } from './history-row.ts';
import type { HistoryTable } from './history.ts';
import type { DownOptions, LockHolder, MigratorSettings, UpOptions } from './options.ts';
import { againstAtomic, notAtomic } from './atomic.ts';
import type { Command } from './report.ts';
import { resumptions } from './resume.ts';
import { readSteps, rollbackSource, migrationSource } from './step-source.ts';
import type { StepSource } from './step-source.ts';
import { knownMigrations } from './states.ts';
import type { KnownMigration } from './states.ts';
import { compareVersions, versionKey } from './version.ts';

/** What a command would do, as data. */
export interface Plan {
  command: Command;
  limit: { steps: number } | { to: string } | null;
  target: HistoryTable & { database: string };
  /** What it starts from. */
  history: readonly HistoryRow[];
  steps: readonly PlannedStep[];
  /** Migrations that cannot be rolled back for want of a script. */
  skipped: readonly SkippedStep[];
  /** All steps in one transaction. */
  atomic: boolean;
  digest: string;
}

export interface PlannedStep {
  direction: 'up' | 'down';
  version: string;
  key: string;
  name: string;
  path: string;
  text: string;
  /** `text` is UTF-8 with one byte in each character, as large texts are. */
  inBytes: boolean;
  /** The whole SHA-256 of the text, in hex. */
  sha256: string;
  checksum: string;
  script: Script;
  directives: Directives;
  /** The row to be removed by a rollback. */
  row: HistoryRow | undefined;
  /** How far a dead run came with it, when this one goes on from there. */
  resume?: Unfinished;
}

export interface SkippedStep {
  version: string;
  key: string;
  name: string;
  expectedPath: string;
}

/** What a plan is made from. */
export interface PlanInput {
  folder: MigrationsFolder;
  history: readonly HistoryRow[];
  target: Plan['target'];
  /** Another runner that is at work right now, when something is unfinished. */
  runner?: LockHolder | 'unseen' | undefined;
  settings: Pick<MigratorSettings, 'outOfOrder' | 'git'>;
}

/**
 * Plans `up`. Fails with `MigrationError` when something in the history or the folder stands in the way. `only`
 * narrows it to the steps that are left of an earlier plan, in place of `options`.
 */
export async function planUp(
  input: PlanInput,
  options: Pick<UpOptions, 'steps' | 'to' | 'atomic'>,
  only?: ReadonlySet<string>,
): Promise<Plan> {
  const known = knownMigrations(input.folder, input.history);
  const resumed = await resumptions(input.folder, known, input.runner);
  const goesOn = ({ key }: KnownMigration): boolean => {
    const resumption = resumed.get(key);
    return resumption?.goesOn === true && resumption.progress.direction === 'up';
  };
  // What was begun first is finished first.
  const open = [...known.filter(goesOn), ...known.filter(({ state }) => state === 'pending')];
  const chosen = only ? open.filter(({ key }) => only.has(key)) : choosePending(open, known, options);
  const blocked = await blockers({ command: 'up', known, chosen, resumed, ...surroundings(input) });
  if (blocked) throw blocked;
  const sources = chosen.flatMap(({ key, file }) => {
    const resumption = resumed.get(key);
    if (resumption?.goesOn === true) return [resumption.source];
    return file ? [migrationSource(file)] : [];
  });
  const steps = await analyzeSteps('up', sources, input.folder);
  const atomic = options.atomic ?? false;
  const against = atomic ? againstAtomic(steps) : [];
  if (against.length > 0) throw notAtomic(against);
  return withDigest({
    command: 'up',
    atomic,
    limit: limitOf(options),
    target: input.target,
    history: input.history,
    steps,
    skipped: [],
  });
}

/** Plans `down` and `reset`: what was applied last is reverted first. */
export async function planDown(
  input: PlanInput,
  options: Pick<DownOptions, 'steps' | 'to' | 'requireDown'>,
  command: 'down' | 'reset' = 'down',
  only?: ReadonlySet<string>,
): Promise<Plan> {
  const known = knownMigrations(input.folder, input.history);
  const resumed = await resumptions(input.folder, known, input.runner);
  const limit = command === 'reset' ? null : (limitOf(options) ?? { steps: 1 });
  // What was begun first is finished first.
  const begun = ({ version }: HistoryRow): boolean => resumed.has(versionKey(version));
  const applied = latestFirst(input.history);
  const ordered = [...applied.filter(begun), ...applied.filter((row) => !begun(row))];
  const rows = only
    ? ordered.filter((row) => only.has(versionKey(row.version)))
    : chooseApplied(ordered, known, limit);
  const chosen = known.filter(({ key, row }) => {
    const resumption = resumed.get(key);
    const goesOn = resumption?.goesOn === true && resumption.progress.direction === 'down';
    return row !== undefined && rows.includes(row) && goesOn;
  });
  const blocked = await blockers({ command, known, chosen, resumed, ...surroundings(input) });
  if (blocked) throw blocked;
  const skipped: SkippedStep[] = [];
  const sources: StepSource[] = [];
  for (const row of rows) {
    const { version, name } = row;
    const script = rollbackScriptOf(input.folder, version, name);
    const resumption = resumed.get(versionKey(version));
    if (resumption?.goesOn === true) sources.push(resumption.source);
    else if (script) sources.push(rollbackSource(row, script));
    else {
      const expectedPath = rollbackScriptPath(input.folder.dir, version, name);
      skipped.push({ version, key: versionKey(version), name, expectedPath });
    }
  }
  if (options.requireDown === true && skipped.length > 0) throw scriptsRequired(skipped);
  const steps = await analyzeSteps('down', sources, input.folder);
  return withDigest({
    command,
    limit,
    target: input.target,
    history: input.history,
    steps,
    skipped,
    atomic: false,
  });
}

function surroundings({
  target,
  folder,
  runner,
  settings,
}: PlanInput): Omit<Situation, 'command' | 'known' | 'chosen' | 'resumed'> {
  return { table: qualified(target), dir: folder.dir, runner, settings };
}

function withDigest(plan: Omit<Plan, 'digest'>): Plan {
  return { ...plan, digest: planDigest(plan) };
}

function limitOf(options: { steps?: number | undefined; to?: string | undefined }): Plan['limit'] {
  if (options.to !== undefined) return { to: versionKey(options.to) };
  return options.steps === undefined ? null : { steps: options.steps };
}

/** The pending migrations that `up` takes with these options. */
export function choosePending(
  pending: readonly KnownMigration[],
  known: readonly KnownMigration[],
  options: Pick<UpOptions, 'steps' | 'to'>,
): KnownMigration[] {
  const { to, steps } = options;
  if (to === undefined) return pending.slice(0, steps);
  if (!known.some((migration) => migration.file && migration.key === versionKey(to)))
    throw noSuchVersion(to, known);
  return pending.filter((migration) => compareVersions(migration.version, to) <= 0);
}

function chooseApplied(
  rows: readonly HistoryRow[],
  known: readonly KnownMigration[],
  limit: Plan['limit'],
): readonly HistoryRow[] {
  if (limit === null) return rows;
  if ('steps' in limit) return rows.slice(0, limit.steps);
  if (limit.to !== '0' && !rows.some((row) => versionKey(row.version) === limit.to))
    throw noSuchVersion(limit.to, known);
  return rows.filter((row) => compareVersions(row.version, limit.to) > 0);
}

/** The order of rollback: what was applied last first, which need not be the highest version. */
export function latestFirst(history: readonly HistoryRow[]): HistoryRow[] {
  return [...history].sort((a, b) => b.id - a.id);
}

async function analyzeSteps(
  direction: 'up' | 'down',
  sources: readonly StepSource[],
  folder: MigrationsFolder,
): Promise<PlannedStep[]> {
  const { steps, problems } = await readSteps(direction, sources, folder);
  if (problems.length > 0) throw invalidMigrations(problems, folder.dir);
  return steps;
}

function noSuchVersion(version: string, known: readonly KnownMigration[]): MigrationError {
  const versions = known.map((migration) => migration.version);
  const listed = versions.length > 20 ? [...versions.slice(0, 10), '…', ...versions.slice(-9)] : versions;
  return new MigrationError({
    reason: 'invalid-input',
    message: `There is no migration with version ${version}.`,
    state: NOTHING_TOUCHED,
    next: versions.length === 0 ? 'There are no migrations.' : `Name one of these: ${listed.join(', ')}.`,
  });
}

function scriptsRequired(skipped: readonly SkippedStep[]): MigrationError {
  return new MigrationError({
    reason: 'no-rollback-script',
    message:
      skipped.length === 1
        ? `Migration ${skipped[0]?.version ?? ''}_${skipped[0]?.name ?? ''} has no rollback script.`
        : `${skipped.length} migrations have no rollback script.`,
    state: NOTHING_TOUCHED,
    next: 'Write the scripts, or run without require-down: migrations without a script are then skipped.',
    problems: skipped.map((step) => ({
      message: `${step.version}_${step.name} has no rollback script; expected at ${step.expectedPath}.`,
      remedy: null,
      file: step.expectedPath,
      line: null,
      column: null,
    })),
  });
}
