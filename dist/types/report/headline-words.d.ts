import type { FailureReason, ReportError } from '../engine/report.js';
import type { JsonReport } from './json.js';
/** The target with a preposition and a space before it; empty when it has no name. */
export type Target = (preposition: string) => string;
/** What a headline says between its mark and the findings. */
export interface Phrase {
    mark: '✅' | '🟡' | '🛑' | '🔴' | '⚪';
    text: string;
}
export type Failed = JsonReport & {
    error: ReportError;
};
/** Whether the command is one that changes the database. */
export declare function changes({ command }: JsonReport): boolean;
export declare function verb({ command }: JsonReport): string;
export declare function preposition({ command }: JsonReport): string;
/** Why a command was stopped, in few words. */
export declare function cause({ reason, sqlstate }: ReportError): string;
export declare const CAUSES: Record<FailureReason, string>;
/** Where the files and the history do not agree; empty when they do. */
export declare function historyProblems(counts: JsonReport['counts']): string;
export declare function unfinishedToo({ counts }: JsonReport): string;
/** Digits stay as they are; what could mean something to GitHub becomes code. */
export declare function versionText(version: string): string;
