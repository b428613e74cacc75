import type { ReportProblem } from '../engine/report.js';
/** The inputs that only the action has: what it tells GitHub, and what an event allows. */
export interface GitHubInputs {
    label: string | undefined;
    comment: 'auto' | 'always' | 'never';
    commentMode: 'update' | 'new';
    pullRequest: number | undefined;
    requireApprovedPlan: boolean;
    allowForkCode: boolean;
    allowDestructive: boolean;
    /** Undefined when there is none. A secret. */
    token: string | undefined;
    summary: boolean;
    annotations: boolean;
    /** Path of the JSON report; undefined for one of our own choice. */
    reportPath: string | undefined;
}
export declare const GITHUB_INPUT_NAMES: readonly ["label", "comment", "comment-mode", "pr-number", "require-approved-plan", "allow-fork-code", "allow-destructive", "github-token", "summary", "annotations", "report-path"];
export type GitHubInputName = (typeof GITHUB_INPUT_NAMES)[number];
/** Understands the inputs; what cannot be understood is a problem, and has its default. */
export declare function readGitHubInputs(input: (name: GitHubInputName) => string | undefined, problems: ReportProblem[]): GitHubInputs;
