import type { JsonReport } from '../report/json.js';
export interface Annotation {
    kind: 'error' | 'warning';
    message: string;
    properties: {
        title?: string;
        file?: string;
        startLine?: number;
        startColumn?: number;
    };
}
/** What is shown on the run's page and beside the lines of the files: what stopped the command first, then warnings. */
export declare function annotationsOf({ error, warnings }: Pick<JsonReport, 'error' | 'warnings'>): Annotation[];
