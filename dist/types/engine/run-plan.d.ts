import type { Approval } from './approval.js';
import type { MigratorSettings } from './options.js';
import type { Plan, PlanInput } from './plan.js';
import type { Run } from './run.js';
import type { Session } from './session.js';
/** Makes the plan of a command; `only` narrows it to steps that are left of an earlier plan. */
export type Planner = (input: PlanInput, only: ReadonlySet<string> | undefined) => Promise<Plan>;
/** A run at work in a session. */
export interface Work {
    run: Run;
    session: Session;
    settings: Readonly<MigratorSettings>;
}
/** What a plan is made of. */
export declare function planInput({ run, session, settings }: Work): PlanInput;
/**
 * Makes the plan under the lock and runs it. Where no lock keeps other runners out, what one of them has claimed is
 * left to it, and what it leaves is planned anew.
 */
export declare function runPlan(work: Work, planner: Planner, approval: Approval | undefined, gitCommit: Promise<string | undefined>): Promise<void>;
