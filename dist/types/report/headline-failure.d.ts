import type { JsonReport } from './json.js';
/** The target with a preposition and a space before it; empty when it has no name. */
export type Target = (preposition: string) => string;
/** What a headline says between its mark and the findings. */
export interface Phrase {
    mark: '✅' | '🟡' | '🛑' | '🔴' | '⚪';
    text: string;
}
/** What a headline says of a command that was stopped. Never that a thing is applied which may not be. */
export declare function failurePhrase(report: JsonReport, target: Target): Phrase;
/** Where the files and the history do not agree; empty when they do. */
export declare function historyProblems(counts: JsonReport['counts']): string;
