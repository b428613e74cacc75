import type { Failed, Phrase, Target } from './headline-words.js';
/** What a headline says of a command that ran no migration. */
export declare function refusal(report: Failed, target: Target): Phrase;
