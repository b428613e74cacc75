/** Where a page is shown and what it belongs to. What is not known is null and left out. */
export interface PageContext {
    /** `label` of the inputs: what people call this database. */
    label: string | null;
    /** `https://github.com/octo/orders`, without a slash at the end. */
    repositoryUrl: string | null;
    /** The full commit hash of the files. */
    commit: string | null;
    /** The page of the run, with the attempt. */
    runUrl: string | null;
    /** The id of the job in the workflow file. */
    job: string | null;
    /** When the page was written, ISO 8601 in UTC. */
    updatedAt: string | null;
    /** Sentences about the run itself, such as why there is no comment. */
    notes: readonly string[];
}
/** Of a page that stands for itself. */
export declare const NO_CONTEXT: PageContext;
