import type { JsonReport } from '../report/json.js';
import type { GitHubInputs } from './github-inputs.js';
/**
 * What a report has to say to the pull request: `put` makes a comment or updates the open one, `settle` only
 * updates one that is open, `settle-check` only one that is open and tells of a failed check.
 */
export type CommentWish = 'put' | 'settle' | 'settle-check' | 'nothing';
export declare function wishOf(report: JsonReport, mode: GitHubInputs['comment']): CommentWish;
