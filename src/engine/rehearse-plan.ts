import type { MigratorSettings } from './options.ts';
import type { PlannedStep } from './plan.ts';
import type { RehearsalSubject, Rehearsed } from './rehearsal-port.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { knownMigrations } from './states.ts';
import type { KnownMigration } from './states.ts';

/** Hands what a command is about to those who look at it first; undefined when nobody does. */
export async function rehearsed(
  run: Run,
  session: Session,
  purpose: RehearsalSubject['purpose'],
  { rehearse }: Pick<MigratorSettings, 'rehearse'>,
): Promise<Rehearsed | undefined> {
  const { folder } = run;
  if (!rehearse || !folder) return undefined;
  const known = knownMigrations(folder, session.history);
  return rehearse({
    purpose,
    folder,
    steps: (run.plan?.steps ?? []).map(fromItsBeginning),
    base: known.flatMap(({ file, state }) =>
      file && (state === 'applied' || state === 'mismatch') ? [file] : [],
    ),
    baseFrom: 'target',
    baseGaps: known.flatMap(gap),
    target: { connection: session.connection, state: session.state, table: session.table },
  });
}

function gap({ state, version, name, file }: KnownMigration): string[] {
  switch (state) {
    case 'mismatch':
      return [`${file?.path ?? version} is not the file that was applied.`];
    case 'missing':
    case 'future':
      return [`${version}_${name} is applied, and there is no file for it.`];
    case 'unfinished':
      return [`${version}_${name} was begun and not finished.`];
    default:
      return [];
  }
}

/** The server that it is rehearsed on has nothing of an unfinished file. */
function fromItsBeginning(step: PlannedStep): PlannedStep {
  const whole = { ...step };
  delete whole.resume;
  return whole;
}
