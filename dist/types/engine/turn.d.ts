/**
 * For the select list of what finishes a step: a row is there only when there was something to be finished.
 * `local` where the session is not ours behind the transaction; then nothing may stand behind the step.
 */
export declare function finishes(key: string, { local }: {
    local: boolean;
}): string;
/** `-1`, the mark of a claim; raises an error unless this step is the last that was finished. */
export declare function markBehind(key: string): string;
/** Gives `value`, a text; raises an error unless the step was finished in this transaction. */
export declare function onceFinished(key: string, value: string): string;
