import type { JsonReport } from '../report/json.js';
export interface Annotation {
    kind: 'error' | 'warning' | 'notice';
    message: string;
    properties: {
        title?: string;
        file?: string;
        startLine?: number;
        startColumn?: number;
    };
}
/**
 * What is shown on the run's page and beside the lines of the files, most severe first: what stopped the
 * command, findings, warnings, and what there is to say of the comment.
 */
export declare function annotationsOf({ error, findings, warnings }: Pick<JsonReport, 'error' | 'findings' | 'warnings'>, notice?: string | null): Annotation[];
