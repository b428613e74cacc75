import { commandLineGit } from '../engine/git.ts';
import { Migrator } from '../engine/migrator.ts';
import { previewWithoutDatabase } from '../engine/preview.ts';
import type { ChangedFile } from '../engine/preview.ts';
import type { EngineEvent } from '../engine/options.ts';
import type { Command, Report } from '../engine/report.ts';
import { rehearsalPort } from '../rehearsal/port.ts';
import { approvalOf, withMissing } from './approval.ts';
import { besideSecrets, refusal } from './guards.ts';
import type { ActionInputs, UnderstoodInputs } from './inputs.ts';
import { linksOutside } from './links.ts';
import { filesOfFolder } from './pull-request-files.ts';
import { progressLines } from './progress.ts';
import type { Surroundings } from './run.ts';

/**
 * Runs a command as far as the event allows it and the approval covers it.
 *
 * @throws {MigrationError} as the engine does, `not-allowed` for what the event forbids, `not-approved`
 * without an approved plan
 */
export async function runCommand(
  given: ActionInputs & UnderstoodInputs,
  surroundings: Surroundings,
): Promise<Report> {
  const { database, dryRun, github } = given;
  const { event, pull, comment } = surroundings;
  const fork = event.fork === 'unknown' ? await askedFork(surroundings) : event.fork;
  const refused = refusal({ ...event, fork }, github, {
    command: given.inputs.command,
    dryRun,
    database: database?.kind ?? 'target',
    drift: given.inputs.options.drift,
  });
  if (refused) throw refused;
  const inputs = besideSecrets({ ...event, fork }) ? withoutServer(given.inputs) : given.inputs;
  const outside = linksOutside(inputs.settings.migrationsDir, surroundings.ports.environment);
  if (outside) throw outside;
  if (database === undefined) return preview(inputs, surroundings);
  const required = github.requireApprovedPlan && !dryRun && changingCommand(inputs.command) !== undefined;
  const approval = await approvalOf(
    { approvedPlan: inputs.options.approvedPlan ?? undefined, required },
    pull,
    comment,
  );
  const { missing, ...approved } = approval ?? {};
  try {
    return await runOn(database, { ...inputs, options: { ...inputs.options, ...approved } }, surroundings);
  } catch (error) {
    throw withMissing(error, missing);
  }
}

/** Read by the rules, and not run. */
function withoutServer(inputs: UnderstoodInputs['inputs']): UnderstoodInputs['inputs'] {
  const { rehearsal } = inputs;
  return rehearsal.mode === 'off' ? inputs : { ...inputs, rehearsal: { ...rehearsal, mode: 'lint' } };
}

/** Without a database, what the pull request touches is taken for pending. */
function preview(inputs: UnderstoodInputs['inputs'], surroundings: Surroundings): Promise<Report> {
  const { migrationsDir } = inputs.settings;
  return inProgress(inputs, surroundings, async (on) =>
    previewWithoutDatabase({
      ...inputs.options,
      command: inputs.command === 'check' ? 'check' : 'up',
      migrationsDir,
      base: inputs.rehearsal.base,
      files: await changedMigrations(migrationsDir, surroundings),
      git: commandLineGit(migrationsDir),
      rehearse: rehearsalOf(inputs, surroundings, on),
    }),
  );
}

function rehearsalOf(
  { settings, rehearsal }: UnderstoodInputs['inputs'],
  { ports: { signal } }: Surroundings,
  onEvent: (event: EngineEvent) => void,
): ReturnType<typeof rehearsalPort> {
  return rehearsalPort(rehearsal, { ...settings, signal, onEvent });
}

/** Runs what tells of its progress, which the log has folded. */
async function inProgress(
  { command }: Pick<UnderstoodInputs['inputs'], 'command'>,
  { ports: { core, now }, log }: Surroundings,
  run: (onEvent: (event: EngineEvent) => void) => Promise<Report>,
): Promise<Report> {
  const group = { isOpen: false };
  const progress = progressLines((text) => {
    if (!group.isOpen) {
      log.command(() => {
        core.startGroup(`${command} in progress`);
      });
    }
    group.isOpen = true;
    log.text(text);
  }, now);
  try {
    return await run(progress.on);
  } finally {
    if (group.isOpen) {
      log.command(() => {
        core.endGroup();
      });
    }
  }
}

async function runOn(
  database: NonNullable<UnderstoodInputs['database']>,
  inputs: UnderstoodInputs['inputs'],
  surroundings: Surroundings,
): Promise<Report> {
  const { comment, recorder, ports } = surroundings;
  const changing = inputs.options.dryRun === true ? undefined : changingCommand(inputs.command);
  recorder.begin();
  return inProgress(inputs, surroundings, (progress) =>
    new Migrator({
      ...inputs.settings,
      database,
      gitCommit: ports.environment['GITHUB_SHA'],
      git: commandLineGit(inputs.settings.migrationsDir),
      signal: ports.signal,
      onEvent: (event) => {
        recorder.on(event);
        progress(event);
        if (event.type === 'planned' && event.steps > 0 && changing) comment.applying(event.digest, changing);
      },
      rehearse: rehearsalOf(inputs, surroundings, progress),
    }).run(inputs.command, inputs.options),
  );
}

function changingCommand(command: Command): 'up' | 'down' | 'reset' | undefined {
  return command === 'up' || command === 'down' || command === 'reset' ? command : undefined;
}

/** A comment on an issue does not say whose files are meant. What GitHub does not tell is taken for a fork. */
async function askedFork({ pull }: Surroundings): Promise<'yes' | 'no' | 'unknown'> {
  try {
    const found = await pull.ofEvent();
    return found === undefined ? 'unknown' : found.fromFork ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

async function changedMigrations(
  migrationsDir: string,
  { pull, ports }: Surroundings,
): Promise<ChangedFile[] | undefined> {
  // Without GitHub's or git's help every file counts as one that might be pending.
  const byGit = async (): Promise<ChangedFile[] | undefined> =>
    (await commandLineGit(migrationsDir).branchChanges(ports.environment['GITHUB_BASE_REF'] || undefined))
      ?.files;
  if (pull.obstacle !== null) return byGit();
  try {
    return filesOfFolder(await pull.changedFiles(), migrationsDir);
  } catch {
    return byGit();
  }
}
