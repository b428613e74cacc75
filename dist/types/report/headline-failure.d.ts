import type { Phrase, Target } from './headline-words.js';
import type { JsonReport } from './json.js';
/** What a headline says of a command that was stopped. Never that a thing is applied which may not be. */
export declare function failurePhrase(report: JsonReport, target: Target): Phrase;
