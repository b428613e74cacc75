import type { Script } from '../sql/script.ts';
import { rollbackScriptOf } from './folder.ts';
import type { MigrationsFolder } from './folder.ts';
import { scriptTag, unfinished } from './history-row.ts';
import type { Unfinished } from './history-row.ts';
import type { LockHolder } from './options.ts';
import { migrationSource, readSteps, rollbackSource } from './step-source.ts';
import type { StepSource } from './step-source.ts';
import { sessionEffects } from './session-effects.ts';
import type { KnownMigration } from './states.ts';
import { whenInDoubt } from './unit-kinds.ts';

/** What the next run does about an unfinished migration. */
export type Resumption =
  | {
      /** It goes on where the dead one stopped. */
      goesOn: true;
      source: StepSource;
      progress: Unfinished;
      total: number;
    }
  | {
      goesOn: false;
      /** Why a person has to decide, as a sentence; undefined when a run may be at work on it. */
      why: string | undefined;
    };

/** Decides for every unfinished migration, by its key, whether a run can go on with it. */
export async function resumptions(
  folder: MigrationsFolder,
  known: readonly KnownMigration[],
  runner: LockHolder | 'unseen' | undefined,
): Promise<Map<string, Resumption>> {
  const decided = new Map<string, Resumption>();
  for (const migration of known) {
    const progress = migration.row && unfinished(migration.row);
    if (!progress) continue;
    decided.set(
      migration.key,
      runner ? { goesOn: false, why: undefined } : await resumption(folder, migration, progress),
    );
  }
  return decided;
}

async function resumption(
  folder: MigrationsFolder,
  migration: KnownMigration,
  progress: Unfinished,
): Promise<Resumption> {
  const { direction } = progress;
  const source = sourceOf(folder, migration, direction);
  const what = direction === 'up' ? 'file' : 'rollback script';
  if (!source) return { goesOn: false, why: `Its ${what} is not there.` };
  const {
    steps: [step],
    problems,
  } = await readSteps(direction, [source], folder);
  if (!step || problems.length > 0) return { goesOn: false, why: `Its ${what} cannot be run.` };
  const same =
    direction === 'up'
      ? migration.file?.acceptedChecksums.includes(migration.row?.checksum ?? '') === true
      : progress.tag !== 0 && progress.tag === scriptTag(source.text, step.script.units.length);
  if (!same) return { goesOn: false, why: `Its ${what} is not the one that was begun.` };
  const why = needsPerson(step.script, progress);
  if (why !== undefined) return { goesOn: false, why };
  return { goesOn: true, source: { ...source, resume: progress }, progress, total: step.script.units.length };
}

function sourceOf(
  folder: MigrationsFolder,
  { file, row, version, name }: KnownMigration,
  direction: 'up' | 'down',
): StepSource | undefined {
  // The row has the version and the name as they were claimed.
  if (direction === 'up') return file && { ...migrationSource(file), version, name };
  const script = rollbackScriptOf(folder, version, name);
  return row && script && rollbackSource(row, script);
}

/** Why a run that knows this much of a script cannot go on with it; undefined when it can. */
export function needsPerson(
  { transaction, units }: Script,
  { done, begun }: Pick<Unfinished, 'done' | 'begun'>,
): string | undefined {
  if (transaction === 'transactional') return 'It ended the transaction that it ran in.';
  const next = units[done];
  if (!next) return 'More of its statements are done than its file has.';
  if (begun && whenInDoubt(next) === 'person')
    return `Whether statement ${done + 1} is done cannot be seen from outside.`;
  const { lost } = sessionEffects(units.slice(0, done), units.slice(done));
  return lost === undefined
    ? undefined
    : `The session that ran its first statements is gone, and ${lost} with it, which the rest may need.`;
}
