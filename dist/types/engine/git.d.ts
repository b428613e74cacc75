import type { BranchChanges } from './git-changes.js';
/** What git can tell of the migrations folder. Every answer is undefined when git or the repository is not there. */
export interface Git {
    /** The commit that is checked out, 40 hex digits. */
    head(): Promise<string | undefined>;
    /** The last commit that changed a file. */
    lastChange(path: string): Promise<{
        commit: string;
        author: string;
        date: string;
        subject: string;
    } | undefined>;
    /** Commits that changed a file, newest first, with the file's bytes in each; at most `limit`. */
    versionsOf(path: string, limit: number): Promise<{
        commit: string;
        bytes: Buffer;
    }[]>;
    /** What the branch does to the files of the folder; `base` is the name of the branch it came from, if known. */
    branchChanges(base?: string): Promise<BranchChanges | undefined>;
}
/** git on the command line, in the folder of the file asked about. */
export declare function commandLineGit(dir: string): Git;
