import type { PlannedStep } from './plan.js';
import type { ReportSpan } from './report.js';
/** When the steps of a run were started and how each ended, on the run's own clock. */
export declare class Timeline {
    #private;
    /** `now` gives the milliseconds since the command began. */
    constructor(now: () => number);
    /** False when it had been: a step that is tried again, or after its connection was lost, goes on with its first start. */
    started(step: PlannedStep): boolean;
    /** `at` is a time of the run's own clock; now, if it is left out. */
    done(step: PlannedStep, at?: number): void;
    /** Nothing of the step was run: another runner had claimed it. */
    leftToAnother(step: PlannedStep): void;
    /** What was run, in order; `last` is what became of the step that was started and is not done. */
    spans(last: ReportSpan['outcome']): ReportSpan[];
}
