import { MigrationError, NOTHING_TOUCHED, present } from '../engine/errors.ts';
import type { RehearsalSubject } from '../engine/rehearsal-port.ts';
import type { ReportRehearsal, ReportShadow } from '../engine/report-rehearsal.ts';
import { readSource } from '../engine/source-file.ts';
import type { ReportProblem } from '../engine/report.ts';
import { decoded } from '../sql/text.ts';
import type { LintSource } from '../lint/statements.ts';
import { compareVersions } from '../engine/version.ts';
import type { Connection } from '../postgres/connection.ts';
import { parseTarget, TargetError } from '../postgres/target.ts';
import type { Target } from '../postgres/target.ts';
import type { Phases } from './phases.ts';
import type { RehearsalSettings } from './port.ts';
import { requirePlainText } from './base.ts';
import { openShadow } from './shadow.ts';
import type { Shadow } from './shadow.ts';
import { baseFailure, Stage } from './stage.ts';

/** A stage with the base on it, or why there is none. */
export interface OpenedStage {
  stage: Stage | undefined;
  shadow: ReportShadow | null;
  base: ReportRehearsal['base'];
  notes: string[];
}

/**
 * Gets a shadow and applies the base to it.
 *
 * @throws {MigrationError} for a dump or a `shadow-database-url` that cannot be used
 */
export async function openStage(
  subject: RehearsalSubject,
  settings: RehearsalSettings,
  phases: Phases,
  pending: readonly LintSource[],
): Promise<OpenedStage> {
  const { folder, target } = subject;
  const { lockTimeoutMs, statementTimeoutMs, table, signal } = settings;
  const dump = settings.baseDump === undefined ? undefined : readDump(settings.baseDump);
  const url = settings.shadowUrl === undefined ? undefined : shadowTarget(settings.shadowUrl);
  const base = dump ? [] : subject.base;
  const targetMajor = target && Math.floor(target.state.serverVersionNum / 10_000);
  const comparing = subject.purpose === 'drift';
  const options = { url, major: targetMajor, comparing, kinds: settings.kinds, signal };
  const facts = { from: dump ? ('dump' as const) : subject.baseFrom, migrations: base.length };
  const notes = dump
    ? []
    : subject.baseGaps.map((gap) => `The rehearsal does not have what the database has: ${gap}`);

  const opened = await phases.run('start a server', () =>
    openShadow(options).catch((error: unknown) => {
      throw ofShadow(error);
    }),
  );
  notes.push(...opened.notes);
  if (!opened.shadow) return { stage: undefined, shadow: null, base: facts, notes };
  const server = endedBy(signal, opened.shadow);
  const { kind, serverVersion, serverVersionNum } = server;
  const major = Math.floor(serverVersionNum / 10_000);
  const another = targetMajor !== undefined && targetMajor !== major;
  const shadow: ReportShadow = { kind, serverVersion, targetMajor: another ? targetMajor : null };
  if (another)
    notes.push(
      `The database is PostgreSQL ${targetMajor}, and the rehearsal ran on ${major}: what differs between the two is not seen. shadow-database-url takes a server of the same major version.`,
    );
  // It is for a note alone: what goes wrong here shows where the server is used.
  if (kind === 'url' && target && (await isOneServer(server, target.connection).catch(() => false)))
    notes.push(
      'shadow-database-url leads to the server of the database itself: the files ran in a database of their own, but on that server, and with its load.',
    );
  const texts = [...base.map(sourceOf), ...pending].map(textOf);
  const pendingKeys = new Set(subject.steps.map(({ key }) => key));
  const migrations = [...base, ...folder.migrations.filter(({ key }) => pendingKeys.has(key))].sort(
    (one, other) => compareVersions(one.version, other.version),
  );
  try {
    const stage = await phases.run('apply what is applied', () =>
      Stage.on(server, {
        folder: { ...folder, migrations },
        base,
        dump,
        texts: dump ? [dump.text, ...texts] : texts,
        settings: { lockTimeoutMs, statementTimeoutMs, table, signal },
      }),
    );
    notes.push(...stage.notes);
    return { stage, shadow, base: facts, notes };
  } catch (error) {
    const failure = baseFailure(error);
    if (failure === undefined) throw error;
    notes.push(
      `What is applied could not be applied to the rehearsal's server, so nothing was rehearsed: ${failure} base-dump takes a schema of pg_dump in its place, shadow-database-url a server that has what is missing.`,
    );
    return { stage: undefined, shadow: null, base: facts, notes };
  }
}

/** By the moment in which it was started, which no two have. */
async function isOneServer(shadow: Shadow, target: Connection): Promise<boolean> {
  const started = async (connection: Connection): Promise<string | null | undefined> => {
    const [result] = await connection.send(
      "SELECT pg_catalog.to_char(pg_catalog.pg_postmaster_start_time() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
      { rows: 'all' },
    );
    return result?.rows[0]?.[0];
  };
  const own = await shadow.connect();
  try {
    const [one, other] = [await started(own), await started(target)];
    return one != null && one === other;
  } finally {
    await own.close();
  }
}

function sourceOf(file: { path: string; read: () => LintSource['source'] }): LintSource {
  return { path: file.path, source: file.read(), pending: false };
}

function textOf({ source }: LintSource): string {
  return typeof source === 'string' ? source : decoded(source);
}

function readDump(path: string): { path: string; text: string } {
  const problems: ReportProblem[] = [];
  const source = readSource(path, problems);
  if (source) {
    const text = decoded(source.read());
    requirePlainText(path, text);
    return { path, text };
  }
  throw new MigrationError({
    reason: 'invalid-input',
    message: `base-dump cannot be used: ${problems[0]?.message ?? path}`,
    state: NOTHING_TOUCHED,
    next: 'Write it with pg_dump --schema-only --format=plain.',
    problems,
  });
}

/** What runs on it when the signal comes ends with it: nobody waits for a statement that takes an hour. */
function endedBy(signal: AbortSignal | undefined, shadow: Shadow): Shadow {
  const end = (): void => {
    // Whoever closes it hears of what goes wrong.
    shadow.close().catch(() => undefined);
  };
  signal?.addEventListener('abort', end, { once: true });
  const close = (): Promise<void> => {
    signal?.removeEventListener('abort', end);
    return shadow.close();
  };
  return { ...shadow, close };
}

/** A server that cannot be reached is most often taken for the one that is migrated. */
function ofShadow(error: unknown): unknown {
  if (!(error instanceof MigrationError) || error.reason !== 'connection') return error;
  const { details } = error;
  if (details.message.includes('shadow-database-url')) return error;
  const message = `shadow-database-url: ${details.message}`;
  return new MigrationError({ ...present(details), message, cause: error });
}

function shadowTarget(url: string): Target {
  try {
    return parseTarget({ url, source: 'shadow-database-url' });
  } catch (error) {
    if (!(error instanceof TargetError)) throw error;
    throw new MigrationError({
      reason: 'invalid-input',
      message: `shadow-database-url: ${error.problems.join(' ')}`,
      state: NOTHING_TOUCHED,
      next: 'Give the URL of a server on which a database may be created, or none.',
    });
  }
}
