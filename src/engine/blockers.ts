import { quoteLiteral } from '../postgres/quote.ts';
import { sameButForCommentsAndSpace } from '../sql/compare.ts';
import { decoded } from '../sql/text.ts';
import { acceptedChecksums, decodeText } from './checksum.ts';
import { MigrationError, NOTHING_TOUCHED } from './errors.ts';
import { rollbackScriptPath } from './folder.ts';
import { unfinished } from './history-row.ts';
import type { Resumption } from './resume.ts';
import type { LockHolder, MigratorSettings } from './options.ts';
import { pathTo } from './path.ts';
import type { Command, FailureReason, ReportProblem } from './report.ts';
import type { KnownMigration } from './states.ts';
import { compareVersions } from './version.ts';

/** What `blockers` looks at. */
export interface Situation {
  command: Command;
  known: readonly KnownMigration[];
  /** Migrations that would be applied, and unfinished ones that the command would go on with. */
  chosen: readonly KnownMigration[];
  /** What can be done about unfinished ones, by their keys. */
  resumed: ReadonlyMap<string, Resumption>;
  /** The history table, qualified and quoted, for the SQL in remedies. */
  table: string;
  /** The migrations folder. */
  dir: string;
  /** Another runner that is at work right now, when something is unfinished; `unseen` behind a pooler. */
  runner?: LockHolder | 'unseen' | undefined;
  settings: Pick<MigratorSettings, 'outOfOrder' | 'git'>;
}

/** What each command refuses to go on with, gravest first. */
const REFUSED: Record<Command, readonly FailureReason[]> = {
  up: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
  check: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
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
  const { known, settings } = situation;
  const inState = (state: KnownMigration['state']): KnownMigration[] =>
    known.filter((migration) => migration.state === state);
  switch (reason) {
    case 'unfinished':
      return inState('unfinished')
        .filter((migration) => !situation.chosen.includes(migration))
        .map((migration) => unfinishedProblem(migration, situation));
    case 'checksum-mismatch':
      return Promise.all(inState('mismatch').map((migration) => mismatchProblem(migration, settings.git)));
    case 'missing-migration':
      return inState('missing').map((migration) => missingProblem(migration, situation));
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
      : sameButForCommentsAndSpace(original.text, decoded(file.read()))
        ? ' Only white space or comments differ.'
        : ' The SQL itself differs.';
  const restore = uncommitted
    ? `git restore -- ${shellWord(path)}`
    : original
      ? `git restore --source=${original.commit.slice(0, 12)} -- ${shellWord(path)}`
      : `git log --oneline -- ${shellWord(path)} (find the commit from before the change), then git restore --source=COMMIT -- ${shellWord(path)}`;
  return {
    message: `${path} has changed since it was applied: its checksum is ${file?.checksum ?? 'unknown'}, the history has ${row?.checksum ?? 'none'}.${nature}${changedBy}`,
    remedy: `Restore the file (${restore}). If the change is wanted, put it into a new migration.`,
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

function unfinishedProblem(
  migration: KnownMigration,
  { table, dir, runner, resumed }: Situation,
): ReportProblem {
  const { version, name, row, file, key } = migration;
  const progress = row && unfinished(row);
  const down = progress?.direction === 'down';
  const done = progress?.done ?? 0;
  const began = row?.appliedAt && !down ? ` It was claimed at ${row.appliedAt}.` : '';
  const doneSoFar = `${done === 0 ? 'None' : done} of its statements ${done > 1 ? 'are' : 'is'} done${progress?.begun === true ? '; the one after was begun and may be done, too.' : '.'}`;
  const byHand = unfinishedRemedy(table, version, down ? 'down' : 'up');
  const resumption = resumed.get(key);
  const why = resumption?.goesOn === false && resumption.why !== undefined ? ` ${resumption.why}` : '';
  return {
    message: `The ${down ? 'rollback' : 'application'} of ${version}_${name} was begun and not finished.${began} ${doneSoFar}${why}`,
    remedy:
      runner === 'unseen'
        ? `Another run may be at work on it: through a pooler that cannot be seen. Run ${down ? 'down' : 'up'} over a direct connection: it goes on where it can. Only when you know that none is at work: ${byHand}`
        : runner
          ? `Wait: another run is at work (process ${runner.pid}) and may finish it. When it is still unfinished when that process is gone, run ${down ? 'down' : 'up'}: it goes on where it can, or says what to do.`
          : resumption?.goesOn === true
            ? goesOn(resumption)
            : byHand,
    file: down ? rollbackScriptPath(dir, version, name) : (file?.path ?? null),
    line: null,
    column: null,
  };
}

/** What the command that an unfinished migration waits for does with it. */
export function goesOn({ progress, total }: Extract<Resumption, { goesOn: true }>): string {
  return `Run ${progress.direction}: it goes on with statement ${progress.done + 1} of ${total}${progress.begun ? ', after a look at what became of it' : ''}.`;
}

/** The two ways out of an unfinished row: back, or to the end. */
export function unfinishedRemedy(table: string, version: string, direction: 'up' | 'down'): string {
  const where = ` WHERE version = ${quoteLiteral(version).trim()};`;
  const remove = `DELETE FROM ${table}${where}`;
  const mark = `UPDATE ${table} SET execution_time_ms = 0${where}`;
  return direction === 'up'
    ? `See in the database which statements of the file took effect. Either undo them by hand and remove the row with ${remove} Then mend the file and run up again. Or leave the file as it is, do the rest by hand, and mark it applied with ${mark}`
    : `See in the database which statements of the rollback script took effect. Either do the rest by hand and remove the row with ${remove} Or undo them by hand and mark it applied with ${mark}`;
}

function missingProblem({ version, name, row }: KnownMigration, { dir, known }: Situation): ReportProblem {
  const path = pathTo([dir, 'versions', `${version}_${name}.sql`]);
  const renamed = known.find(
    ({ state, file }) => state === 'pending' && file?.acceptedChecksums.includes(row?.checksum ?? ''),
  );
  const word = shellWord(path);
  return {
    message: `${version}_${name} is applied, but the folder has no file for version ${version}.`,
    remedy: renamed?.file
      ? `${renamed.file.path} has the same content: give it its old name back (${path}).`
      : [
          'Bring the file back. When it is gone from the working tree alone:',
          `  git restore -- ${word}`,
          'When a commit removed it, the first command shows that COMMIT, and the second brings the file back:',
          `  git log -1 --diff-filter=D --no-renames --format=%h -- ${word}`,
          `  git restore --source=COMMIT~1 -- ${word}`,
        ].join('\n'),
    file: path,
    line: null,
    column: null,
  };
}

/** Pending below the highest applied version: merged late, and never run by tools that only look upwards. */
function outOfOrderProblems({ known, chosen, settings }: Situation): ReportProblem[] {
  if (settings.outOfOrder === 'allow') return [];
  const highest = known.filter(({ row, state }) => row !== undefined && state !== 'unfinished').at(-1);
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
