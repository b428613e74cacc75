import type { ServerErrorFields } from '../postgres/server-error-fields.js';
import type { MigratorSettings } from './options.js';
import type { PlannedStep } from './plan.js';
/** What takes the notices of one step, and is told that it has ended. */
export interface StepNotices {
    take: (notice: ServerErrorFields) => void;
    end: () => void;
}
/** Passes on what migrations raise, of a flood its beginning, its end and a count. */
export declare class Notices {
    #private;
    constructor(onEvent: MigratorSettings['onEvent']);
    /** Of a step that begins now or later. */
    of({ version, name }: PlannedStep): StepNotices;
}
