import { sameButForCommentsAndSpace } from '../sql/compare.ts';
import { acceptedChecksums, decodeText } from './checksum.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { unfinished } from './history.ts';
import type { MigratorSettings } from './options.ts';
import type { Command, FailureReason, ReportProblem } from './report.ts';
import type { KnownMigration } from './states.ts';
import { compareVersions } from './version.ts';

interface Situation {
  command: Command;
  known: readonly KnownMigration[];
  /** Pending migrations that would be applied. */
  chosen: readonly KnownMigration[];
  /** The history table, qualified and quoted, for the SQL in remedies. */
  table: string;
  settings: Pick<MigratorSettings, 'outOfOrder' | 'git'>;
}

/** What each command refuses to go on with, gravest first. */
const REFUSED: Record<Command, readonly FailureReason[]> = {
  up: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
  down: ['unfinished'],
  reset: ['unfinished'],
  status: ['checksum-mismatch'],
  verify: ['unfinished', 'checksum-mismatch', 'missing-migration'],
};

/**
 * What in the history or the folder stands in the way of a command, as one error that lists all of it; its
 * reason is that of the gravest. Undefined when nothing does.
 */
export async function blockers(situation: Situation): Promise<MigrationError | undefined> {
  const problems: ReportProblem[] = [];
  let gravest: FailureReason | undefined;
  for (const reason of REFUSED[situation.command]) {
    const found = await problemsOf(reason, situation);
    if (found.length > 0) gravest ??= reason;
    problems.push(...found);
  }
  return gravest === undefined ? undefined : blockedBy(gravest, problems);
}

async function problemsOf(reason: FailureReason, situation: Situation): Promise<ReportProblem[]> {
  const { known, table, settings } = situation;
  const inState = (state: KnownMigration['state']): KnownMigration[] =>
    known.filter((migration) => migration.state === state);
  switch (reason) {
    case 'unfinished':
      return inState('unfinished').map((migration) => unfinishedProblem(migration, table));
    case 'checksum-mismatch':
      return Promise.all(inState('mismatch').map((migration) => mismatchProblem(migration, settings.git)));
    case 'missing-migration':
      return inState('missing').map(missingProblem);
    case 'out-of-order':
      return outOfOrderProblems(situation);
    default:
      return [];
  }
}

function blockedBy(reason: FailureReason, problems: readonly ReportProblem[]): MigrationError {
  const [first] = problems;
  return new MigrationError({
    reason,
    message:
      problems.length === 1 && first
        ? first.message
        : `${problems.length} problems between the files and the history.`,
    state: NOTHING_TOUCHED,
    next:
      problems.length === 1 && first?.remedy
        ? first.remedy
        : 'See to every problem listed and run the command again.',
    file: first?.file ?? undefined,
    problems,
  });
}

async function mismatchProblem(
  { version, name, file, row }: KnownMigration,
  git: MigratorSettings['git'],
): Promise<ReportProblem> {
  const path = file?.path ?? `${version}_${name}`;
  const change = await git?.lastChange(path);
  const original = await originalVersion(path, row?.checksum ?? '', git);
  const uncommitted = change !== undefined && original?.commit === change.commit;
  const changedBy = uncommitted
    ? ' The change is not committed.'
    : change
      ? ` Last changed by commit ${change.commit.slice(0, 12)} (${change.author}, ${change.date.slice(0, 10)}: ${change.subject}).`
      : '';
  const nature =
    original === undefined || !file
      ? ''
      : sameButForCommentsAndSpace(original.text, file.text)
        ? ' Only white space or comments differ.'
        : ' The SQL itself differs.';
  const restore = uncommitted
    ? `git restore -- ${shellWord(path)}`
    : original
      ? `git restore --source=${original.commit.slice(0, 12)} -- ${shellWord(path)}`
      : `git log --oneline -- ${shellWord(path)} (find the commit from before the change), then git restore --source=COMMIT -- ${shellWord(path)}`;
  return {
    message: `${path} has changed since it was applied: its checksum is ${file?.checksum ?? 'unknown'}, the history has ${row?.checksum ?? 'none'}.${nature}${changedBy}`,
    remedy: `Either restore the file (${restore}), or restore it and put the change into a new migration.`,
    file: path,
    line: null,
    column: null,
  };
}

/** How many versions of a file are looked through for the one that was applied. */
const VERSIONS_SEARCHED = 20;

async function originalVersion(
  path: string,
  recordedChecksum: string,
  git: MigratorSettings['git'],
): Promise<{ commit: string; text: string } | undefined> {
  for (const { commit, bytes } of (await git?.versionsOf(path, VERSIONS_SEARCHED)) ?? []) {
    const decoded = decodeText(bytes);
    if (
      'text' in decoded &&
      acceptedChecksums(decoded.text, decoded.hadByteOrderMark).includes(recordedChecksum)
    ) {
      return { commit, text: decoded.text };
    }
  }
  return undefined;
}

function unfinishedProblem({ version, name, row, file }: KnownMigration, table: string): ReportProblem {
  const progress = row && unfinished(row);
  const down = progress?.direction === 'down';
  const done = progress?.done ?? 0;
  const began = row?.appliedAt ? ` It was claimed at ${row.appliedAt}.` : '';
  const where = ` WHERE version = '${version.replaceAll("'", "''")}'`;
  return {
    message: `The ${down ? 'rollback' : 'application'} of ${version}_${name} was begun and not finished.${began} ${
      done === 0
        ? 'None of its statements is known to be done; the first may be.'
        : `${done} of its statements ${done === 1 ? 'is' : 'are'} done; the one after may be.`
    }`,
    remedy: down
      ? `See in the database which statements of the rollback script took effect. Finish the rest by hand and remove the row (DELETE FROM ${table}${where};), or undo them by hand and mark it applied (UPDATE ${table} SET execution_time_ms = 0${where};).`
      : `See in the database which statements of the file took effect. Undo them by hand and remove the row (DELETE FROM ${table}${where};), then run up again; or finish the rest by hand and mark it applied (UPDATE ${table} SET execution_time_ms = 0${where};).`,
    file: file?.path ?? null,
    line: null,
    column: null,
  };
}

function missingProblem({ version, name }: KnownMigration): ReportProblem {
  return {
    message: `${version}_${name} is applied, but the folder has no file for version ${version}.`,
    remedy: `Bring the file back (git log --diff-filter=D --name-only finds the commit that removed it), or run from a checkout that has it.`,
    file: null,
    line: null,
    column: null,
  };
}

/** Pending below the highest applied version: merged late, and never run by tools that only look upwards. */
function outOfOrderProblems({ known, chosen, settings }: Situation): ReportProblem[] {
  if (settings.outOfOrder === 'allow') return [];
  const highest = known.filter((migration) => migration.row !== undefined).at(-1);
  if (!highest) return [];
  return chosen
    .filter((migration) => compareVersions(migration.version, highest.version) < 0)
    .map((migration) => ({
      message: `${migration.file?.path ?? migration.version} is pending, but a higher version (${highest.version}) is applied already.`,
      remedy: 'Give the file a version above every applied one, or allow this with out-of-order: allow.',
      file: migration.file?.path ?? null,
      line: null,
      column: null,
    }));
}

/** A path as one word of a POSIX shell. */
function shellWord(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
