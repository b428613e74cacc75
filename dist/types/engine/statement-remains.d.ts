import type { ServerError } from '../postgres/message.js';
import type { Unit } from '../sql/script.js';
import { MigrationError } from './errors.js';
import type { Unfinished } from './history-row.js';
import type { InvalidIndex, OthersBuildError } from './invalid-indexes.js';
import type { PlannedStep } from './plan.js';
import type { StepContext } from './step.js';
interface Remainder {
    context: StepContext;
    step: PlannedStep;
    unit: Unit;
    mark: Readonly<Unfinished>;
    /** The failed unit may have committed a part of its work. */
    partial: boolean;
    /** The claim was taken back. */
    released: boolean;
    leftovers: readonly (InvalidIndex & {
        dropped: boolean;
    })[];
}
/** What is in the database after a unit of a step failed, and what to do about it. */
export declare function remainder(error: ServerError, { context, step, unit, mark, partial, released, leftovers }: Remainder): {
    state: string;
    next: string;
};
/** Another session builds an index that is in the way. */
export declare function othersBuild(error: OthersBuildError, { context, step, ledger, }: {
    context: StepContext;
    step: PlannedStep;
    ledger: {
        mark: Readonly<Unfinished>;
    };
}): MigrationError;
export {};
