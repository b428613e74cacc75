import { commandLineGit } from '../engine/git.ts';
import { Migrator } from '../engine/migrator.ts';
import { previewWithoutDatabase } from '../engine/preview.ts';
import type { Command, Report } from '../engine/report.ts';
import { approvalOf, withMissing } from './approval.ts';
import { refusal } from './guards.ts';
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
  const { inputs, database, dryRun, github } = given;
  const { event, pull, comment } = surroundings;
  const fork = event.fork === 'unknown' ? await askedFork(surroundings) : event.fork;
  const refused = refusal({ ...event, fork }, github, {
    command: inputs.command,
    dryRun,
    database: database?.kind ?? 'target',
  });
  if (refused) throw refused;
  const outside = linksOutside(inputs.settings.migrationsDir, surroundings.ports.environment);
  if (outside) throw outside;
  if (database === undefined) {
    const { migrationsDir } = inputs.settings;
    return previewWithoutDatabase({
      migrationsDir,
      files: await changedMigrations(migrationsDir, surroundings),
      steps: inputs.options.steps,
      to: inputs.options.to,
      git: commandLineGit(migrationsDir),
    });
  }
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

async function runOn(
  database: NonNullable<UnderstoodInputs['database']>,
  inputs: UnderstoodInputs['inputs'],
  { comment, recorder, ports: { core, environment, signal, now }, log }: Surroundings,
): Promise<Report> {
  const group = { isOpen: false };
  const progress = progressLines((text) => {
    if (!group.isOpen) {
      log.command(() => {
        core.startGroup(`${inputs.command} in progress`);
      });
    }
    group.isOpen = true;
    log.text(text);
  }, now);
  const changing = inputs.options.dryRun === true ? undefined : changingCommand(inputs.command);
  recorder.begin();
  const migrator = new Migrator({
    ...inputs.settings,
    database,
    gitCommit: environment['GITHUB_SHA'],
    git: commandLineGit(inputs.settings.migrationsDir),
    signal,
    onEvent: (event) => {
      recorder.on(event);
      progress.on(event);
      if (event.type === 'planned' && event.steps > 0 && changing) comment.applying(event.digest, changing);
    },
  });
  try {
    return await migrator.run(inputs.command, inputs.options);
  } finally {
    if (group.isOpen) {
      log.command(() => {
        core.endGroup();
      });
    }
  }
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
  { pull }: Surroundings,
): Promise<{ path: string; status: string }[] | undefined> {
  if (pull.obstacle !== null) return undefined;
  try {
    return filesOfFolder(await pull.changedFiles(), migrationsDir);
  } catch {
    // Without the token's help every file counts as one that might be pending.
    return undefined;
  }
}
