import { rollbackScriptOf } from '../engine/folder.ts';
import type { PlannedStep } from '../engine/plan.ts';
import type { RehearsalSubject } from '../engine/rehearsal-port.ts';
import type { ReportRollback } from '../engine/report-rehearsal.ts';
import type { BaseSchema } from '../lint/catalog.ts';
import { readBaseSchema } from './base-schema.ts';
import type { StatementEvidence } from './evidence.ts';
import { readInventory } from './inventory.ts';
import type { Inventory } from './inventory.ts';
import type { Phases } from './phases.ts';
import { engineShadow } from './proof/engine-shadow.ts';
import { proveRollbacks, walkUp } from './rollback-proof.ts';
import type { ProofMigration, ProofShadow, Walk } from './rollback-proof.ts';
import type { Stage } from './stage.ts';
import { Tracer } from './trace.ts';

/** What was seen on the stage. */
export interface Played {
  /** What the target has, as far as the base makes it. */
  base: BaseSchema;
  evidence: StatementEvidence[];
  before: Inventory;
  /** Behind the last migration that could be applied. */
  after: Inventory;
  rollbacks: ReportRollback[];
  /** What could not be seen. */
  notes: string[];
}

/** Runs the pending migrations statement by statement, and then down and up again as the engine does. */
export async function play(
  stage: Stage,
  { steps, folder }: Pick<RehearsalSubject, 'steps' | 'folder'>,
  phases: Phases,
): Promise<Played> {
  const leftOut = { tables: [stage.history] };
  const base = await phases.run('read the schema', () =>
    stage.with((connection) => readBaseSchema(connection, leftOut)),
  );
  await phases.run('remember the schema', () => stage.remember());
  const migrations = steps.map((step) => proofMigration(step, folder));
  const shadow = engineShadow({
    database: () => stage.database,
    restore: () => stage.restore(),
    settings: stage.settings,
    history: stage.history,
  });
  const traced = await phases.run('run each statement', () => traceSteps(stage, steps));
  const { evidence, notes } = traced;
  const walk = traced.walk ?? (await walkAnew(stage, migrations, shadow, phases));
  const rollbacks = await phases.run('prove the rollbacks', () => proveRollbacks(migrations, walk, shadow));
  const [before] = walk.boundaries;
  const after = walk.boundaries.at(-1);
  if (!before || !after) throw new Error('a walk begins with an inventory');
  return { base, evidence, before, after, rollbacks, notes };
}

function proofMigration(
  { version, name, path }: PlannedStep,
  folder: RehearsalSubject['folder'],
): ProofMigration {
  return { version, name, file: path, rollback: rollbackScriptOf(folder, version, name)?.path ?? null };
}

interface TracedSteps {
  evidence: StatementEvidence[];
  notes: string[];
  /** Undefined when a step failed: what the engine makes of that one is for the engine to say. */
  walk: Walk | undefined;
}

/**
 * Each statement of the steps in turn, until one fails: what comes behind it has nothing to stand on. A step that does
 * not fail leaves what the engine would leave, the history with it: the rollbacks are proved from there.
 */
async function traceSteps(stage: Stage, steps: readonly PlannedStep[]): Promise<TracedSteps> {
  return stage.lend(async (shadow) => {
    const tracer = await Tracer.open(shadow, stage.settings);
    const leftOut = { tables: [stage.history] };
    const evidence: StatementEvidence[] = [];
    const { notes } = tracer;
    try {
      const boundaries = [await readInventory(tracer.session.connection, leftOut)];
      for (const step of steps) {
        const traced = await tracer.trace(step);
        // One by one: a file can have more statements than a call can have arguments.
        for (const seen of traced.evidence) evidence.push(seen);
        if (traced.failed) return { evidence, notes, walk: undefined };
        boundaries.push(await readInventory(tracer.session.connection, leftOut));
      }
      return { evidence, notes, walk: { boundaries, error: null } };
    } finally {
      await tracer.close();
    }
  });
}

async function walkAnew(
  stage: Stage,
  migrations: readonly ProofMigration[],
  shadow: ProofShadow,
  phases: Phases,
): Promise<Walk> {
  await phases.run('start over', () => stage.restore());
  return phases.run('apply the migrations', () => walkUp(migrations, shadow));
}
