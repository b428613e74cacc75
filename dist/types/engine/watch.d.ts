import type { MigratorSettings } from './options.js';
import type { PlannedStep } from './plan.js';
import type { ReportBlocker } from './report.js';
import type { Watched } from './watch-queries.js';
type Settings = Pick<MigratorSettings, 'database' | 'lockTimeoutMs' | 'connectTimeoutMs' | 'signal' | 'onEvent'>;
/**
 * Looks, on a connection of its own, at a step that takes its time: what it does, how far it is, who keeps it
 * waiting. The connection is opened when it is first needed and closed with the session; where none can be had,
 * only the time is told. A step never waits for it, and never fails for it.
 */
export declare class Watch {
    #private;
    /**
     * `direct` when the watched process is the session's own for as long as that lasts. Behind a transaction
     * pooler it works for anybody a moment later, and what it does would be told of the step.
     */
    constructor(settings: Settings, watched: Watched, { direct }: {
        direct: boolean;
    });
    /** A step begins. Returns what ends it. */
    begin(step: PlannedStep): () => void;
    /** The step is tried once more: whom the last try waited for says nothing of this one. */
    newTry(): void;
    /** A try has failed with this error. Returns who was seen to keep it waiting, longest transaction first. */
    failed(error: Error): ReportBlocker[];
    /** The error stands for another one of the same try. */
    failedAs(error: Error, own: Error): void;
    /** Who was seen to keep the try waiting that failed with this error. */
    blockersOf(error: Error): ReportBlocker[];
    /** Connects, if that is possible and not done, so that the next try is seen from its start. */
    open(): void;
    close(): Promise<void>;
}
export {};
