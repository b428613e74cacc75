import { rollbackScriptOf } from '../engine/folder.ts';
import type { PlannedStep } from '../engine/plan.ts';
import type { RehearsalSubject } from '../engine/rehearsal-port.ts';
import type { ReportRollback } from '../engine/report-rehearsal.ts';
import type { BaseSchema } from '../lint/catalog.ts';
import { readBaseSchema } from './base-schema.ts';
import type { StatementEvidence } from './evidence.ts';
import type { Inventory } from './inventory.ts';
import type { Phases } from './phases.ts';
import { engineShadow } from './proof/engine-shadow.ts';
import { proveRollbacks, walkUp } from './rollback-proof.ts';
import type { ProofMigration } from './rollback-proof.ts';
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

/** Runs the pending migrations statement by statement, and then up, down and up again as the engine does. */
export async function play(
  stage: Stage,
  { steps, folder }: Pick<RehearsalSubject, 'steps' | 'folder'>,
  phases: Phases,
): Promise<Played> {
  const leftOut = { tables: [stage.history] };
  const base = await phases.run('read the schema', () =>
    stage.with((connection) => readBaseSchema(connection, leftOut)),
  );
  await stage.remember();
  const { evidence, notes } = await phases.run('run each statement', () => traceSteps(stage, steps));
  await phases.run('start over', () => stage.restore());
  const shadow = engineShadow({
    database: () => stage.database,
    restore: () => stage.restore(),
    settings: stage.settings,
    history: stage.history,
  });
  const migrations = steps.map((step) => proofMigration(step, folder));
  const walk = await phases.run('apply the migrations', () => walkUp(migrations, shadow));
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

/** Each statement of the steps in turn, until one fails: what comes behind it has nothing to stand on. */
async function traceSteps(
  stage: Stage,
  steps: readonly PlannedStep[],
): Promise<{ evidence: StatementEvidence[]; notes: string[] }> {
  return stage.lend(async (shadow) => {
    const tracer = await Tracer.open(shadow, stage.settings);
    const evidence: StatementEvidence[] = [];
    try {
      for (const step of steps) {
        const traced = await tracer.trace(step);
        evidence.push(...traced.evidence);
        if (traced.failed) break;
      }
      return { evidence, notes: tracer.notes };
    } finally {
      await tracer.close();
    }
  });
}
