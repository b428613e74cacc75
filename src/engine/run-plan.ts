import { ConnectionLostError } from '../postgres/message.ts';
import { requireApproval } from './approval.ts';
import type { Approval } from './approval.ts';
import { historyRefused } from './database-errors.ts';
import { cancelled, MigrationError } from './errors.ts';
import { qualified } from './history.ts';
import { unfinished } from './history-row.ts';
import type { MigratorSettings } from './options.ts';
import { OtherRunner } from './other-runner.ts';
import type { Plan, PlanInput, PlannedStep } from './plan.ts';
import { deniedByHistory, stoppedBetween } from './run-errors.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';
import { ClaimTakenError } from './step-failure.ts';
import { versionKey } from './version.ts';

/** Makes the plan of a command; `only` narrows it to steps that are left of an earlier plan. */
export type Planner = (input: PlanInput, only: ReadonlySet<string> | undefined) => Promise<Plan>;

/** A run at work in a session. */
export interface Work {
  run: Run;
  session: Session;
  settings: Readonly<MigratorSettings>;
}

/** What a plan is made of. */
export function planInput({ run, session, settings }: Work): PlanInput {
  if (!run.folder) throw new Error('the migrations folder is read before a session is opened');
  const target = { ...session.table, database: session.state.database };
  // Under the lock there is no other runner; behind a pooler there is no lock.
  const runner = session.pooled ? ('unseen' as const) : undefined;
  return { folder: run.folder, history: session.history, target, runner, settings };
}

/** How often a claim may be refused without the history showing why. */
const MOST_REFUSALS = 5;

/**
 * Makes the plan under the lock and runs it. Where no lock keeps other runners out, what one of them has claimed is
 * left to it, and what it leaves is planned anew.
 */
export async function runPlan(
  work: Work,
  planner: Planner,
  approval: Approval | undefined,
  gitCommit: Promise<string | undefined>,
): Promise<void> {
  const { run, session } = work;
  const other = new OtherRunner(work.settings);
  for (let refusals = 0; ;) {
    const plan = await planUnderLock(work, planner, approval, other);
    const finished = run.finished.length;
    try {
      await runSteps(work, plan, await gitCommit);
      await session.readHistoryAgain();
      run.saw(session);
      // Behind a pooler another run may have gone on from there since.
      const denied = session.pooled ? [] : run.denied(session.history);
      if (denied.length > 0) throw deniedByHistory(run, denied, qualified(session.table));
      return;
    } catch (error) {
      const claimed = run.current;
      const taken = error instanceof ClaimTakenError ? error : undefined;
      if (!taken) {
        await refresh(run, session);
        if (!appliedByAnother(error, claimed, session)) throw error;
      }
      run.leftToAnother();
      if (run.finished.length > finished) other.gotOn();
      if (!taken) continue;
      if (taken.locked) await other.untilUnlocked(session);
      await session.readHistoryAgain();
      run.saw(session);
      if (taken.locked) continue;
      refusals = claimed && inHistory(claimed, session) === (claimed.direction === 'up') ? 0 : refusals + 1;
      // Not another runner: a constraint or a policy of the history's own table.
      if (refusals > MOST_REFUSALS) {
        throw historyRefused(taken.cause ?? taken, session.table, session.state, 'written');
      }
    }
  }
}

async function planUnderLock(
  work: Work,
  planner: Planner,
  approval: Approval | undefined,
  other: OtherRunner,
): Promise<Plan> {
  const { run, session } = work;
  const input = planInput(work);
  await other.untilFinished(session, input.folder);
  run.saw(session);
  const plan = await planner({ ...input, history: session.history }, run.remaining);
  if (!run.remaining) {
    await requireApproval(run, plan, approval);
    run.planned(plan);
    run.remaining = new Set(plan.steps.map((step) => step.key));
  }
  await session.widenFor(plan.steps);
  return plan;
}

/** Words by which a file can give the session's advisory locks up. */
const MAY_DROP_LOCK = /advisory_unlock|\bdiscard\b/i;

async function runSteps(
  { run, session, settings }: Work,
  plan: Plan,
  gitCommit: string | undefined,
): Promise<void> {
  if (plan.steps.length === 0) return;
  // Most runs have nothing to do, and load nothing of this.
  const apply = await import('./apply.ts');
  const { signal } = settings;
  const context = { session, settings, gitCommit, run, atomic: plan.atomic };
  const last = plan.steps.at(-1);
  const readAhead = !plan.atomic && session.pipelined && last !== undefined && !apply.nothingBehind(last);
  for (const steps of plan.atomic ? [plan.steps] : apply.groups(plan.steps, session.pipelined)) {
    const [first] = steps;
    if (signal?.aborted === true && first)
      throw run.finished.length === 0 ? cancelled('before the first migration') : stoppedBetween(run, first);
    if (session.connection.lost) throw new ConnectionLostError('connection lost', []);
    await apply.runSteps({ ...context, readAhead: readAhead && steps.at(-1) === last }, steps);
    if (steps.some(({ text }) => MAY_DROP_LOCK.test(text))) await session.relock();
  }
}

function inHistory(step: PlannedStep, session: Session): boolean {
  return session.history.some((row) => versionKey(row.version) === step.key);
}

/**
 * The file failed, and yet the history has it as finished: a runner without the lock was quicker, and what it made
 * was in the way.
 */
function appliedByAnother(error: unknown, step: PlannedStep | undefined, { history }: Session): boolean {
  if (!(error instanceof MigrationError) || error.reason !== 'sql-error') return false;
  return (
    step?.direction === 'up' &&
    history.some((row) => versionKey(row.version) === step.key && !unfinished(row))
  );
}

/** Reads the history for the report of a failed run; when that fails too, the report has the last known one. */
async function refresh(run: Run, session: Session): Promise<void> {
  if (session.connection.lost) return;
  try {
    await session.readHistoryAgain();
    run.saw(session);
  } catch {
    // The failure that is being reported matters more.
  }
}
