import { MigrationError, NOTHING_TOUCHED } from '../engine/errors.ts';
import { qualified } from '../engine/history.ts';
import type { RehearsalSubject, Rehearsed } from '../engine/rehearsal-port.ts';
import type { ReportRehearsal } from '../engine/report-rehearsal.ts';
import { readDrift } from './drift.ts';
import type { Drift } from './drift.ts';
import { readInventory } from './inventory.ts';
import { Phases } from './phases.ts';
import type { RehearsalSettings } from './port.ts';
import { openStage } from './open-stage.ts';

/** How long the target may take to tell its schema. */
const PATIENCE_MS = 30_000;

/** Holds the schema of the target against what its applied files make of an empty database. */
export async function rehearseDrift(
  subject: RehearsalSubject,
  settings: RehearsalSettings,
): Promise<Rehearsed> {
  const { target } = subject;
  if (!target) throw new Error('drift is that of a target');
  const phases = new Phases(settings.onEvent, settings.signal);
  const opened = await openStage(subject, settings, phases, []);
  const { stage, shadow } = opened;
  const notes = [...opened.notes];
  let found: Drift = { changes: null, notes: [] };
  if (stage) {
    try {
      const replay = await phases.run('read the schema', () =>
        stage.with((connection) => readInventory(connection, { tables: [stage.history] })),
      );
      found = await phases.run("read the database's schema", () =>
        readDrift(target.connection, replay, { tables: [qualified(target.table)], timeoutMs: PATIENCE_MS }),
      );
    } finally {
      await stage.close();
    }
  }
  const rehearsal: ReportRehearsal = {
    shadow,
    base: opened.base,
    notes: [...notes, ...found.notes],
    locks: [],
    rollbacks: [],
    changes: [],
    diagram: null,
    drift: found.changes,
    phases: phases.done,
  };
  return { findings: [], rehearsal, warnings: [], error: driftError(rehearsal) };
}

function driftError({ drift, notes }: ReportRehearsal): MigrationError | undefined {
  if (drift === null) {
    return new MigrationError({
      reason: 'drift',
      message: `The schema could not be compared. ${notes.join(' ')}`,
      state: NOTHING_TOUCHED,
      next: 'Give a server of the same major version as shadow-database-url, or verify without drift.',
    });
  }
  const count = drift.filter(({ cosmetic }) => !cosmetic).length;
  if (count === 0) return undefined;
  return new MigrationError({
    reason: 'drift',
    message: `The schema is not what the applied files make: ${count} difference${count === 1 ? '' : 's'}.`,
    state: NOTHING_TOUCHED,
    next: 'What was done by hand and is meant belongs into a migration; anything else is undone by hand.',
  });
}
