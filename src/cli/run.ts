import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { MigrationError, NOTHING_TOUCHED, unexpectedFailure } from '../engine/errors.ts';
import { commandLineGit } from '../engine/git.ts';
import { invalidInput, readInputs } from '../engine/inputs.ts';
import type { Inputs } from '../engine/inputs.ts';
import type { Database } from '../engine/options.ts';
import type { Report } from '../engine/report.ts';
import { secretForms, secretsOfUrl } from '../postgres/secrets.ts';
import { failureReport } from '../report/failure.ts';
import { wasChecked } from '../report/findings.ts';
import { jsonText } from '../report/json.ts';
import type { JsonReport } from '../report/json.ts';
import { errorText } from '../report/text-error.ts';
import { resultText } from '../report/text.ts';
import type { TextOptions } from '../report/text.ts';
import { visible, visibleOnOneLine } from '../report/visible.ts';
import { label, readArguments } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { databaseWords, describeDatabase } from './database.ts';
import { helpHint, helpText, versionText } from './help.ts';
import { guarded } from './guarded.ts';
import type { Guarded } from './guarded.ts';
import { inColour } from './ports.ts';
import type { Output, Ports } from './ports.ts';
import { Progress } from './progress.ts';

/** Exit statuses. */
const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * Runs a command line to its end and returns the exit status: 0 done, 1 the command failed or was cancelled,
 * 2 wrong usage. The result goes to standard output, progress and errors to standard error; with `--json`
 * standard output is one JSON report and nothing else, whatever happens. Never fails itself.
 */
export async function run(argv: readonly string[], ports: Ports): Promise<number> {
  const started = ports.now();
  const args = readArguments(argv);
  const out = guarded(argv, ports);
  if (args.help || args.version) {
    out.stdout.write(args.version ? versionText() : helpText(args.command, ports.stdout.columns));
    return DONE;
  }
  let inputs: Inputs | undefined;
  try {
    inputs = understood(args, ports);
    return await finish(await runCommand(inputs, ports, out), inputs, ports, out);
  } catch (error) {
    const failure = error instanceof MigrationError ? error : unexpectedFailure(error, 'No command was run.');
    if (failure.reason === 'internal') out.stderr.write(visible(`${stackOf(failure)}\n\n`));
    const run = { dryRun: inputs?.options.dryRun ?? false, durationMs: ports.now() - started };
    const report = failure.report ?? failureReport(inputs?.command ?? null, failure.details, run);
    return finish(report, inputs ?? { json: asksForJson(args), rehearsal: {} }, ports, out);
  }
}

/** The arguments, understood, or one error with all that is wrong with them. */
function understood({ command, values, problems }: Arguments, ports: Ports): Inputs {
  const face = { label, help: helpHint(command), asksToConfirm: ports.ask !== undefined };
  try {
    const inputs = readInputs(command, values, face);
    if (problems.length === 0) return inputs;
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    if (problems.length === 0) throw error;
    throw invalidInput([...problems, ...error.details.problems], face.help);
  }
  throw invalidInput(problems, face.help);
}

/** The approval may be the JSON report of the dry run, which also tells what was approved. */
async function approvalOf({ options }: Inputs): Promise<Inputs['options']> {
  if (options.approvedPlan == null) return {};
  const { readApprovedPlan } = await import('../engine/approved-plan.ts');
  const { digest, data } = await readApprovedPlan(options.approvedPlan);
  return { approvedPlan: digest, ...(data === undefined ? {} : { approvedPlanData: data }) };
}

async function runCommand(inputs: Inputs, ports: Ports, out: Guarded): Promise<Report> {
  if (inputs.rehearsal.file !== undefined) return checkFile(inputs, inputs.rehearsal.file, ports);
  // Run here, as the engine is loaded below: help and wrong usage need neither driver nor TLS.
  const { databaseOf, namesDatabase } = await import(/* webpackMode: "eager" */ '../engine/database.ts');
  const { shadowUrl } = inputs.rehearsal;
  if (shadowUrl !== undefined) out.addSecrets(secretsOfUrl(shadowUrl).flatMap(secretForms));
  if (inputs.command === 'check' && !namesDatabase(inputs.database, ports.environment))
    return checkFiles(inputs, ports, out);
  const database = databaseOf(inputs.database, ports.environment, databaseWords(ports.environment));
  if (database.kind === 'target') out.addSecrets(database.target.secrets);
  const approval = await approvalOf(inputs);
  const options = { ...(await confirmed(inputs, database, ports, out)), ...approval };
  const { Migrator, rehearsalPort } = await import('./commands.ts');
  const progress = new Progress(out.stderr, ports.now);
  const cancelling = (): void => {
    progress.line('Cancelling: the server is asked to stop. A second time leaves at once.');
  };
  ports.signal.addEventListener('abort', cancelling, { once: true });
  const migrator = new Migrator({
    ...inputs.settings,
    database,
    gitCommit: ports.environment['GITHUB_SHA'],
    git: commandLineGit(inputs.settings.migrationsDir),
    signal: ports.signal,
    onEvent: progress.on,
    rehearse: rehearsalPort(inputs.rehearsal, {
      ...inputs.settings,
      signal: ports.signal,
      onEvent: progress.on,
    }),
  });
  try {
    return await migrator.run(inputs.command, options);
  } finally {
    ports.signal.removeEventListener('abort', cancelling);
    progress.end();
  }
}

/** An editor waits for it: nothing is loaded that one file does not need. */
async function checkFile({ settings, rehearsal }: Inputs, file: string, ports: Ports): Promise<Report> {
  // Else V8 sets out to optimize the parser's one huge function at the second statement, for half a second of the
  // processor and 500 MB of memory that a file does not earn back. The embedded server, which would, is not used here.
  setFlagsFromString('--wasm-tiering-budget=1000000000');
  const { previewFile, rehearsalPort } = await import('./check-file.ts');
  return previewFile({
    file,
    rehearse: rehearsalPort({ ...rehearsal, mode: 'lint' }, { ...settings, signal: ports.signal }),
  });
}

/** `check` without a database: what the branch touches, or what is above `--base`, is taken for pending. */
async function checkFiles(
  { settings, options, rehearsal }: Inputs,
  ports: Ports,
  out: Guarded,
): Promise<Report> {
  const { previewWithoutDatabase, rehearsalPort } = await import('./commands.ts');
  const git = commandLineGit(settings.migrationsDir);
  const progress = new Progress(out.stderr, ports.now);
  try {
    return await previewWithoutDatabase({
      ...options,
      command: 'check',
      migrationsDir: settings.migrationsDir,
      base: rehearsal.base,
      files: (await git.branchChanges(ports.environment['GITHUB_BASE_REF'] || undefined))?.files,
      git,
      rehearse: rehearsalPort(rehearsal, { ...settings, signal: ports.signal, onEvent: progress.on }),
    });
  } finally {
    progress.end();
  }
}

/** The options of the command; `reset` asks for its confirmation where a person can answer. */
async function confirmed(
  inputs: Inputs,
  database: Database,
  ports: Ports,
  out: Guarded,
): Promise<Inputs['options']> {
  const { command, options } = inputs;
  if (command !== 'reset' || options.dryRun === true || options.confirm !== undefined) return options;
  const what = visibleOnOneLine(out.redacted(describeDatabase(database)));
  const answer = await ports.ask?.(`This rolls back every migration of ${what}.\nType RESET to go on: `);
  if (answer?.trim() === 'RESET') return { ...options, confirm: 'RESET' };
  throw new MigrationError({
    reason: 'cancelled',
    message: 'reset was not confirmed.',
    state: NOTHING_TOUCHED,
    next: 'Type the word RESET, in capitals, or give --confirm RESET.',
  });
}

async function finish(
  full: JsonReport,
  { json, rehearsal: { mode, sarifPath } }: Pick<Inputs, 'json' | 'rehearsal'>,
  ports: Ports,
  out: Guarded,
): Promise<number> {
  const report = out.redacted(full);
  const sarif = mode === 'off' || !wasChecked(report) ? undefined : sarifPath;
  const trouble = sarif === undefined ? undefined : await writeSarif(report, sarif);
  const { command } = report;
  const text = (output: Output): TextOptions => ({
    colour: inColour(output, ports.environment),
    columns: output.columns,
  });
  if (json) out.writeClean(jsonText(report));
  else if (command !== null) out.stdout.write(resultText({ ...report, command }, text(out.stdout)));
  if (report.error) out.stderr.write(errorText(report.error, text(out.stderr)));
  if (trouble !== undefined) {
    out.stderr.write(`${visible(trouble)}\n`);
    return FAILED;
  }
  if (report.status !== 'failed' && report.status !== 'cancelled') return DONE;
  return report.failureReason === 'invalid-input' ? WRONG_USAGE : FAILED;
}

/** Returns what went wrong, in words. */
async function writeSarif(report: JsonReport, path: string): Promise<string | undefined> {
  try {
    const [{ sarifText }, { sarifRules }, { mkdir, writeFile }] = await Promise.all([
      import('../report/sarif.ts'),
      import('./commands.ts'),
      import('node:fs/promises'),
    ]);
    await mkdir(dirname(resolve(path)), { recursive: true });
    await writeFile(path, sarifText(report.findings, await sarifRules()));
    return undefined;
  } catch (error) {
    return `error: ${path} could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Whether the report is wanted as JSON, of arguments that could not be understood. */
function asksForJson({ values }: Arguments): boolean {
  return values.json !== undefined && values.json !== 'false';
}

function stackOf({ cause }: MigrationError): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
